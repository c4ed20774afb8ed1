package id.balai.budgeting.realisation;

import id.balai.document.FileNeeds;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files of monthly figures that were sent. */
@Repository
class RealisationImports implements FileNeeds {
    private final JdbcClient jdbc;

    RealisationImports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RealisationImport> find(FiscalYear year, UUID id) {
        return jdbc.sql("SELECT * FROM budgeting_realisation_import WHERE year = ? AND id = ?")
                .params(year.value(), id)
                .query(RealisationImports::read)
                .optional();
    }

    /** Those that were taken, the latest first. */
    List<RealisationImport> taken(FiscalYear year, int limit) {
        return jdbc.sql("""
                        SELECT * FROM budgeting_realisation_import WHERE year = ? AND NOT trial ORDER BY at DESC LIMIT ?""")
                .params(year.value(), limit)
                .query(RealisationImports::read)
                .list();
    }

    /** Adds it, or writes what came of it the second time. */
    void save(RealisationImport sent, PersonId by) {
        jdbc.sql("""
                        INSERT INTO budgeting_realisation_import AS i
                          (id, year, file, file_name, trial, read, added, changed, unchanged, refused, report, actor,
                           post_title, at)
                        VALUES (:id, :year, :file, :name, :trial, :read, :added, :changed, :unchanged, :refused, :report,
                          :by, :post, :at)
                        ON CONFLICT (id) DO UPDATE SET trial = excluded.trial, read = excluded.read,
                          added = excluded.added, changed = excluded.changed, unchanged = excluded.unchanged,
                          refused = excluded.refused, report = excluded.report, at = excluded.at""")
                .param("id", sent.id())
                .param("year", sent.year().value())
                .param("file", sent.file())
                .param("name", sent.fileName())
                .param("trial", sent.trial())
                .param("read", sent.read())
                .param("added", sent.added())
                .param("changed", sent.changed())
                .param("unchanged", sent.unchanged())
                .param("refused", sent.refused())
                .param("report", sent.report(), Types.VARCHAR)
                .param("by", by.value())
                .param("post", sent.postTitle())
                .param("at", sent.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Set<String> neededOf(Collection<String> sha256) {
        return jdbc.sql("""
                        SELECT f FROM budgeting_realisation_import i, LATERAL (VALUES (i.file), (i.report)) v (f)
                        WHERE f = ANY (?)""")
                .param(sha256.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .set();
    }

    private static RealisationImport read(ResultSet row, int n) throws SQLException {
        return new RealisationImport(
                row.getObject("id", UUID.class),
                new FiscalYear(row.getInt("year")),
                row.getString("file"),
                row.getString("file_name"),
                row.getBoolean("trial"),
                row.getInt("read"),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getString("report"),
                row.getString("post_title"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
