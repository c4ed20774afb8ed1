package id.balai.budgeting.price.desk;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.desk.PriceImport.Stage;
import id.balai.cli.ImportReport;
import id.balai.document.FileNeeds;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The files that were sent to become books. */
@Repository
class PriceImports implements FileNeeds {
    private static final String SELECT = "SELECT * FROM budgeting_price_import ";

    private final JdbcClient jdbc;
    private final Clock clock;

    PriceImports(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What came of a reading. */
    record Result(
            Stage stage,
            ImportReport report,
            int twice,
            @Nullable String reportFile,
            @Nullable String twiceFile,
            @Nullable UUID book) {}

    Optional<PriceImport> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, n) -> read(row))
                .optional();
    }

    List<PriceImport> latest(int limit) {
        return jdbc.sql(SELECT + "ORDER BY at DESC LIMIT ?")
                .param(limit)
                .query((row, n) -> read(row))
                .list();
    }

    void add(PriceImport sent) {
        jdbc.sql("""
                        INSERT INTO budgeting_price_import (id, kind, year, zone, source, basis, valid_from, valid_until,
                          file, file_name, trial, stage, seen_at, brought_by, at)
                        VALUES (:id, :kind, :year, :zone, :source, :basis, :from, :until, :file, :name, :trial, :stage,
                          :now, :by, :now)""")
                .param("id", sent.id())
                .param("kind", sent.kind().name())
                .param("year", sent.year().value())
                .param("zone", sent.zone())
                .param("source", sent.source())
                .param("basis", sent.basis())
                .param("from", sent.from())
                .param("until", sent.until(), Types.DATE)
                .param("file", sent.file())
                .param("name", sent.fileName())
                .param("trial", sent.trial())
                .param("stage", sent.stage().word())
                .param("now", now())
                .param("by", sent.by().value())
                .update();
    }

    /** How many rows were read so far; seen by others at once, whatever becomes of the reading. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void progress(UUID id, int rows) {
        jdbc.sql("UPDATE budgeting_price_import SET read = ?, seen_at = ? WHERE id = ?")
                .params(rows, now(), id)
                .update();
    }

    /** A file that was tried is now taken; false when somebody did that already. */
    @Transactional
    public boolean takeIn(UUID id) {
        return jdbc.sql("UPDATE budgeting_price_import SET trial = false, stage = 'membaca', read = 0, seen_at = ? "
                                + "WHERE id = ? AND trial AND stage = 'selesai'")
                        .params(now(), id)
                        .update()
                == 1;
    }

    @Transactional
    public void finish(UUID id, Result result) {
        ImportReport report = result.report;
        jdbc.sql("""
                        UPDATE budgeting_price_import SET stage = :stage, seen_at = :now, read = :read, added = :added,
                          changed = :changed, unchanged = :unchanged, refused = :refused, twice = :twice,
                          report = :report, twice_report = :twiceReport, book = :book WHERE id = :id""")
                .param("stage", result.stage.word())
                .param("now", now())
                .param("read", report.read())
                .param("added", report.added())
                .param("changed", report.changed())
                .param("unchanged", report.unchanged())
                .param("refused", report.refused().size())
                .param("twice", result.twice)
                .param("report", result.reportFile)
                .param("twiceReport", result.twiceFile)
                .param("book", result.book, Types.OTHER)
                .param("id", id)
                .update();
    }

    @Override
    public Set<String> neededOf(Collection<String> sha256) {
        return jdbc.sql("""
                        SELECT f FROM budgeting_price_import i, LATERAL (VALUES (i.file), (i.report), (i.twice_report)) v (f)
                        WHERE f = ANY (?)""")
                .param(sha256.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .set();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static PriceImport read(ResultSet row) throws SQLException {
        return new PriceImport(
                row.getObject("id", UUID.class),
                PriceKind.valueOf(row.getString("kind")),
                new FiscalYear(row.getInt("year")),
                row.getString("zone"),
                row.getString("source"),
                row.getString("basis"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("file"),
                row.getString("file_name"),
                row.getBoolean("trial"),
                Stage.of(row.getString("stage")),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                new ImportReport(
                        row.getInt("read"),
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        List.of()),
                row.getInt("refused"),
                row.getInt("twice"),
                row.getString("report"),
                row.getString("twice_report"),
                row.getObject("book", UUID.class),
                new PersonId(row.getObject("brought_by", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
