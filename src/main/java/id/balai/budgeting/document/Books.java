package id.balai.budgeting.document;

import id.balai.budgeting.document.Book.State;
import id.balai.document.FileNeeds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The documents that were asked for. */
@Repository
class Books implements FileNeeds {
    /** Nobody works that long on one: whoever began it is gone, and another takes it over. */
    private static final Duration ABANDONED = Duration.ofMinutes(5);

    private static final int MOST_TRIES = 3;

    private final JdbcClient jdbc;
    private final Clock clock;

    Books(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Book> of(UUID version) {
        return jdbc.sql("SELECT * FROM budgeting_book WHERE version = ?")
                .param(version)
                .query(Books::book)
                .list();
    }

    Optional<Book> find(UUID version, BookKind kind, String agency) {
        return jdbc.sql("SELECT * FROM budgeting_book WHERE version = ? AND kind = ? AND agency = ?")
                .params(version, kind.name(), agency)
                .query(Books::book)
                .optional();
    }

    /** Asks for documents; those that are there or under way stay as they are, those that failed are tried again. */
    @Transactional
    public void ask(UUID version, BookKind kind, Collection<String> agencies) {
        jdbc.sql("""
                        INSERT INTO budgeting_book AS b (version, kind, agency, state, asked_at, seen_at)
                        SELECT :version, :kind, a, 'antre', :now, :now FROM unnest(:agencies::text[]) AS a
                        ON CONFLICT (version, kind, agency) DO UPDATE SET state = 'antre', tries = 0, asked_at = :now
                          WHERE b.state = 'gagal'""")
                .param("version", version)
                .param("kind", kind.name())
                .param("agencies", agencies.toArray(String[]::new))
                .param("now", now())
                .update();
    }

    /**
     * The next one to make, taken by nobody else; also one whose maker is gone. Chosen once: a part of a join may be asked
     * again for each row, and chooses another one each time.
     */
    @Transactional
    public Optional<Book> take() {
        return jdbc.sql("""
                        WITH next AS MATERIALIZED (
                          SELECT version, kind, agency FROM budgeting_book
                          WHERE state = 'antre' OR (state = 'dibuat' AND seen_at < :abandoned)
                          ORDER BY asked_at, kind, agency LIMIT 1 FOR UPDATE SKIP LOCKED)
                        UPDATE budgeting_book b SET state = 'dibuat', seen_at = :now, tries = b.tries + 1 FROM next n
                        WHERE b.version = n.version AND b.kind = n.kind AND b.agency = n.agency RETURNING b.*""")
                .param("now", now())
                .param("abandoned", now().minus(ABANDONED))
                .query(Books::book)
                .optional();
    }

    @Transactional
    public void finish(Book book, String pdf, String xlsx, int pages, long bytes) {
        jdbc.sql("""
                        UPDATE budgeting_book SET state = 'selesai', pdf = ?, xlsx = ?, pages = ?, bytes = ?, seen_at = ?
                        WHERE version = ? AND kind = ? AND agency = ?""")
                .params(
                        pdf,
                        xlsx,
                        pages,
                        bytes,
                        now(),
                        book.version(),
                        book.kind().name(),
                        book.agency())
                .update();
    }

    /** It waits again, and after a few times it failed. */
    @Transactional
    public void fail(Book book) {
        jdbc.sql("""
                        UPDATE budgeting_book SET state = CASE WHEN tries >= ? THEN 'gagal' ELSE 'antre' END, asked_at = ?
                        WHERE version = ? AND kind = ? AND agency = ?""")
                .params(MOST_TRIES, now(), book.version(), book.kind().name(), book.agency())
                .update();
    }

    @Override
    public Set<String> neededOf(Collection<String> sha256) {
        return jdbc.sql("""
                        SELECT f FROM budgeting_book b, LATERAL (VALUES (b.pdf), (b.xlsx)) v (f) WHERE f = ANY (?)""")
                .param(sha256.toArray(String[]::new))
                .query((row, n) -> row.getString(1))
                .set();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Book book(ResultSet row, int n) throws SQLException {
        return new Book(
                row.getObject("version", UUID.class),
                BookKind.valueOf(row.getString("kind")),
                row.getString("agency"),
                State.of(row.getString("state")),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getInt("pages"),
                row.getLong("bytes"),
                row.getString("pdf"),
                row.getString("xlsx"));
    }
}
