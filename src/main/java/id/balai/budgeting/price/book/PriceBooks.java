package id.balai.budgeting.price.book;

import id.balai.budgeting.price.PriceKind;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The price books of the current city. */
@Repository
public class PriceBooks {
    private static final String SELECT = """
            SELECT id, version, kind, year, zone, edition, state, origin, source, basis, sample, valid_from, valid_until,
              rows, twice, twice_reason, brought_by FROM budgeting_price_book
            """;

    private final JdbcClient jdbc;

    PriceBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PriceBook> find(UUID id) {
        return jdbc.sql(SELECT + "WHERE id = ?")
                .param(id)
                .query((row, n) -> book(row))
                .optional();
    }

    /** The newest first; what waits for a decision before that. */
    public List<PriceBook> latest(int limit) {
        return jdbc.sql(SELECT + "ORDER BY state <> 'draf', year DESC, kind, zone, edition DESC LIMIT ?")
                .param(limit)
                .query((row, n) -> book(row))
                .list();
    }

    /** Those that wait for somebody else than this person to approve or refuse them. */
    public List<PriceBook> waitingFor(PersonId person, int limit) {
        return jdbc.sql(SELECT + "WHERE state = 'draf' AND brought_by IS DISTINCT FROM ? ORDER BY year, kind LIMIT ?")
                .params(person.value(), limit)
                .query((row, n) -> book(row))
                .list();
    }

    public List<PriceBook.Step> steps(UUID book) {
        return jdbc.sql("""
                        SELECT version, state, actor_name, post_title, sentence, at, entry
                        FROM budgeting_price_book_step WHERE book = ? ORDER BY version""").param(book).query((row, n) -> step(row)).list();
    }

    /** The book, and until the transaction ends nobody else decides on one of its kind, year and zone. */
    Optional<PriceBook> findForDeciding(UUID id) {
        jdbc.sql("""
                        SELECT 1 FROM budgeting_price_book WHERE (kind, year, zone) =
                          (SELECT kind, year, zone FROM budgeting_price_book WHERE id = ?)
                        ORDER BY edition FOR UPDATE""").param(id).query((row, n) -> 1).list();
        return find(id);
    }

    /** The latest edition in force that follows this one and prices one of its items; 0 where none does. */
    int overtakenBy(PriceBook book) {
        return jdbc.sql("""
                        SELECT coalesce(max(b.edition), 0) FROM budgeting_price_book b
                        WHERE b.kind = :kind AND b.year = :year AND b.zone = :zone AND b.edition > :edition
                          AND b.state IN ('disetujui', 'dikunci') AND EXISTS (
                            SELECT FROM budgeting_price_row r JOIN budgeting_price_row own ON own.item = r.item
                            WHERE r.book = b.id AND own.book = :book)""")
                .param("kind", book.kind().name())
                .param("year", book.year().value())
                .param("zone", book.zone())
                .param("edition", book.edition())
                .param("book", book.id())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** The next number for a book of that kind; nobody else gets it. */
    int nextEdition(PriceKind kind, FiscalYear year, String zone) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || ?, 11))")
                .param("price_book/" + kind + year + zone)
                .query((row, n) -> 0)
                .list();
        return jdbc.sql(
                        "SELECT coalesce(max(edition), 0) + 1 FROM budgeting_price_book WHERE kind = ? AND year = ? AND zone = ?")
                .params(kind.name(), year.value(), zone)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    void addStep(UUID book, PriceBook.Step step, PriceBookOf.Bringer who) {
        jdbc.sql("""
                        INSERT INTO budgeting_price_book_step
                          (book, version, state, actor, actor_name, post_title, sentence, at, entry)
                        VALUES (:book, :version, :state, :actor, :name, :post, :sentence, :at, :entry)""")
                .param("book", book)
                .param("version", step.version())
                .param("state", step.state().word())
                .param("actor", who.person() == null ? null : who.person().value(), java.sql.Types.OTHER)
                .param("name", step.actorName())
                .param("post", step.postTitle())
                .param("sentence", step.sentence())
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .param("entry", step.entry())
                .update();
    }

    private static PriceBook book(ResultSet row) throws SQLException {
        UUID brought = row.getObject("brought_by", UUID.class);
        return new PriceBook(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                PriceKind.valueOf(row.getString("kind")),
                new FiscalYear(row.getInt("year")),
                row.getString("zone"),
                row.getInt("edition"),
                BookState.of(row.getString("state")),
                row.getString("origin"),
                row.getString("source"),
                row.getString("basis"),
                row.getBoolean("sample"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getInt("rows"),
                row.getInt("twice"),
                row.getString("twice_reason"),
                brought == null ? null : new PersonId(brought));
    }

    private static PriceBook.Step step(ResultSet row) throws SQLException {
        return new PriceBook.Step(
                row.getInt("version"),
                BookState.of(row.getString("state")),
                row.getString("actor_name"),
                row.getString("post_title"),
                row.getString("sentence"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }
}
