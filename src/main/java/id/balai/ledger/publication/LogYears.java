package id.balai.ledger.publication;

import id.balai.ledger.tlog.SignedNote;
import id.balai.ledger.tlog.VerifierKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of a city's log, as the sequencer and the pages see them. */
public final class LogYears {
    private final JdbcClient jdbc;

    /** What waits in the queue. */
    record Waiting(long count, Duration lag) {}

    public LogYears(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<LogYear> find(int year) {
        return jdbc.sql("SELECT year, origin, vkey, size, checkpoint, signed_at FROM ledger_year WHERE year = ?")
                .param(year)
                .query(LogYears::row)
                .optional();
    }

    /** Newest first. */
    public List<LogYear> list() {
        return jdbc.sql("SELECT year, origin, vkey, size, checkpoint, signed_at FROM ledger_year ORDER BY year DESC")
                .query(LogYears::row)
                .list();
    }

    void begin(int year, String origin, VerifierKey key) {
        jdbc.sql("INSERT INTO ledger_year (year, origin, vkey) VALUES (?, ?, ?)")
                .params(year, origin, key.toString())
                .update();
    }

    void sign(int year, SignedNote note, long size, Instant now) {
        jdbc.sql("UPDATE ledger_year SET checkpoint = ?, size = ?, signed_at = ? WHERE year = ?")
                .params(note.toString(), size, Timestamp.from(now), year)
                .update();
    }

    /** The checkpoint's text, its row locked until the transaction ends. */
    String lockCheckpoint(int year) {
        return jdbc.sql("SELECT checkpoint FROM ledger_year WHERE year = ? FOR UPDATE")
                .param(year)
                .query(String.class)
                .single();
    }

    /** How many entries the database has of a year's log. */
    long count(int year) {
        return jdbc.sql("SELECT coalesce(max(idx) + 1, 0) FROM ledger_entry WHERE year = ?")
                .param(year)
                .query(Long.class)
                .single();
    }

    List<byte[]> entries(int year, long from, long to) {
        return jdbc.sql("SELECT entry FROM ledger_entry WHERE year = ? AND idx >= ? AND idx < ? ORDER BY idx")
                .params(year, from, to)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    List<Integer> yearsWaiting() {
        return jdbc.sql("SELECT DISTINCT year FROM ledger_queue ORDER BY year")
                .query((row, n) -> row.getInt(1))
                .list();
    }

    /** By the database's own clock. */
    Waiting waiting() {
        return jdbc.sql("""
                        SELECT count(*), coalesce(extract(epoch FROM clock_timestamp() - min(queued_at)), 0) * 1000
                        FROM ledger_queue""")
                .query((row, n) -> new Waiting(row.getLong(1), Duration.ofMillis(row.getLong(2))))
                .single();
    }

    /**
     * Moves committed decisions from the queue to the log. Rows of transactions still under way are not seen and come
     * later: an index says when a decision was sequenced, and none is ever missed.
     */
    List<byte[]> place(int year, long next, int most) {
        return jdbc.sql("""
                        WITH taken AS (
                          DELETE FROM ledger_queue WHERE seq IN (
                            SELECT seq FROM ledger_queue WHERE year = ? ORDER BY seq LIMIT ?)
                          RETURNING seq, id, kind, object, version, state, entry),
                        placed AS (
                          INSERT INTO ledger_entry (year, idx, id, kind, object, version, state, entry)
                          SELECT ?, ? + row_number() OVER (ORDER BY seq) - 1, id, kind, object, version, state, entry FROM taken
                          RETURNING idx, entry)
                        SELECT entry FROM placed ORDER BY idx""")
                .params(year, most, year, next)
                .query((row, n) -> row.getBytes(1))
                .list();
    }

    private static LogYear row(ResultSet row, int n) throws SQLException {
        String checkpoint = row.getString("checkpoint");
        Timestamp signed = row.getTimestamp("signed_at");
        return new LogYear(
                row.getInt("year"),
                row.getString("origin"),
                VerifierKey.parse(row.getString("vkey")),
                row.getLong("size"),
                checkpoint.isEmpty() ? Optional.empty() : Optional.of(SignedNote.parse(checkpoint)),
                signed == null ? null : signed.toInstant());
    }
}
