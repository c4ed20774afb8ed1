package id.balai.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the current city, waiting ones included. */
@Repository
class LedgerEntries {
    private static final String ALL = """
            SELECT year, idx, entry, idx AS place FROM ledger_entry WHERE %1$s
            UNION ALL
            SELECT year, NULL, entry, 9000000000000000000 + seq FROM ledger_queue WHERE %1$s""";

    private final JdbcClient jdbc;

    LedgerEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @throws IllegalStateException when the object already has a decision for this version */
    void add(EntryId id, int year, Decision decision, byte[] entry) {
        int added = jdbc.sql("""
                        INSERT INTO ledger_queue (id, year, kind, object, version, state, entry)
                        SELECT :id, :year, :kind, :object, :version, :state, :entry
                        WHERE :version = 0 OR NOT EXISTS (
                          SELECT FROM ledger_entry e
                          WHERE e.object = :object AND e.version = :version AND e.kind = :kind)""")
                .param("id", id.value())
                .param("year", year)
                .param("kind", decision.kind())
                .param("object", decision.object())
                .param("version", decision.version())
                .param("state", decision.to())
                .param("entry", entry)
                .update();
        if (added == 0) {
            throw new IllegalStateException("already recorded: " + decision.kind() + " " + decision.object()
                    + " version " + decision.version());
        }
    }

    Optional<LedgerEntry> find(EntryId id) {
        return jdbc.sql(ALL.formatted("id = :id"))
                .param("id", id.value())
                .query(LedgerEntries::row)
                .optional();
    }

    Optional<LedgerEntry> find(int year, long index) {
        return jdbc.sql("SELECT year, idx, entry FROM ledger_entry WHERE year = ? AND idx = ?")
                .params(year, index)
                .query(LedgerEntries::row)
                .optional();
    }

    List<LedgerEntry> of(String kind, UUID object) {
        return jdbc.sql(ALL.formatted("object = :object AND kind = :kind") + " ORDER BY year, place")
                .param("object", object)
                .param("kind", kind)
                .query(LedgerEntries::row)
                .list();
    }

    /** The entries before an index, newest first. */
    List<LedgerEntry> before(int year, long index, int most) {
        return jdbc.sql(
                        "SELECT year, idx, entry FROM ledger_entry WHERE year = ? AND idx < ? ORDER BY idx DESC LIMIT ?")
                .params(year, index, most)
                .query(LedgerEntries::row)
                .list();
    }

    /** The entries from an index on, oldest first. */
    List<LedgerEntry> from(int year, long index, int most) {
        return jdbc.sql("SELECT year, idx, entry FROM ledger_entry WHERE year = ? AND idx >= ? ORDER BY idx LIMIT ?")
                .params(year, index, most)
                .query(LedgerEntries::row)
                .list();
    }

    List<Integer> years() {
        return jdbc.sql("SELECT year FROM ledger_year ORDER BY year")
                .query(Integer.class)
                .list();
    }

    private static LedgerEntry row(ResultSet row, int n) throws SQLException {
        long index = row.getLong("idx");
        OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(index);
        return EntryText.read(row.getBytes("entry"), row.getInt("year"), known);
    }
}
