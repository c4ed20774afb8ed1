package id.balai.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
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
    private final JdbcTemplate batches;

    LedgerEntries(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A decision as it is written down: what the entry vouches for, and its bytes. */
    record Written(EntryId id, Decision decision, List<Commitment> commitments, byte[] text) {
        Object[] row(int year) {
            return new Object[] {
                id.value(),
                year,
                decision.kind(),
                decision.object(),
                decision.version(),
                decision.to(),
                text,
                decision.version(),
                decision.object(),
                decision.version(),
                decision.kind()
            };
        }
    }

    /** @throws IllegalStateException when an object already has a decision for that version */
    void add(int year, List<Written> all) {
        int[] added = batches.batchUpdate(
                """
                INSERT INTO ledger_queue (id, year, kind, object, version, state, entry)
                SELECT ?, ?, ?, ?, ?, ?, ?
                WHERE ? = 0 OR NOT EXISTS (
                  SELECT FROM ledger_entry e WHERE e.object = ? AND e.version = ? AND e.kind = ?)""", all.stream().map(each -> each.row(year)).toList());
        for (int i = 0; i < added.length; i++) {
            if (added[i] == 0) {
                Decision decision = all.get(i).decision();
                throw new IllegalStateException("already recorded: " + decision.kind() + " " + decision.object()
                        + " version " + decision.version());
            }
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

    List<LedgerEntry> of(String kind, Collection<UUID> objects) {
        return jdbc.sql(ALL.formatted("object = ANY (:objects) AND kind = :kind") + " ORDER BY year, place")
                .param("objects", objects.toArray(UUID[]::new))
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
                .query((row, n) -> row.getInt("year"))
                .list();
    }

    private static LedgerEntry row(ResultSet row, int n) throws SQLException {
        long index = row.getLong("idx");
        OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(index);
        return EntryText.read(row.getBytes("entry"), row.getInt("year"), known);
    }
}
