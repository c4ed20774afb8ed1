package id.balai.budgeting.price.book;

import id.balai.budgeting.price.DerivedPrices;
import id.balai.budgeting.price.book.PriceBookOf.Bringer;
import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The price team approves, refuses or locks a book. Whoever brought it in does not approve it; from the approval on its
 * prices are those that lines may use.
 */
@Service
public class DecidingBook {
    private final JdbcClient jdbc;
    private final PriceBooks books;
    private final DerivedPrices derived;
    private final List<AfterApproval> followers;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion data;

    DecidingBook(
            JdbcClient jdbc,
            PriceBooks books,
            DerivedPrices derived,
            List<AfterApproval> followers,
            Ledger ledger,
            Clock clock,
            DataVersion data) {
        this.jdbc = jdbc;
        this.books = books;
        this.derived = derived;
        this.followers = followers;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
    }

    /** What follows from new prices, in the transaction that brought them into force. */
    public interface AfterApproval {
        void on(PriceBook approved, Actor by);
    }

    /**
     * @param read the version of the book that the officer read
     * @param sentence why, in 10 to 1,000 letters; becomes public
     * @throws NotFound when there is no such book, or this person may not keep prices
     */
    @Transactional
    public BookOutcome run(UUID id, int read, BookVerb verb, String sentence, Actor actor) {
        HeldPost post =
                Policy.postFor(actor, Permission.KEEP_PRICES, Place.CITY).orElseThrow(NotFound::new);
        PriceBook book = books.findForDeciding(id).orElseThrow(NotFound::new);
        if (book.version() != read) return new BookOutcome.DecidedByAnother(book);
        Optional<BookState> next = BookTransitions.next(book.state(), verb);
        if (next.isEmpty()) return new BookOutcome.NotNow(book.state());
        if (verb == BookVerb.APPROVE) {
            Optional<BookOutcome> refusal = refusal(book, actor);
            if (refusal.isPresent()) return refusal.get();
            // Of a book that was just brought in there are no statistics: 14,000 rows would be joined one by one.
            jdbc.sql("SET LOCAL enable_nestloop = off").update();
            jdbc.sql(
                            "UPDATE budgeting_price_row r SET before = p.amount FROM budgeting_price p "
                                    + "WHERE r.book = ? AND p.year = ? AND p.item = r.item AND r.before IS DISTINCT FROM p.amount")
                    .params(id, book.year().value())
                    .update();
        }
        move(book, next.get(), actor);
        record(book, next.get(), sentence, actor, post);
        PriceBook now = books.find(id).orElseThrow();
        if (verb == BookVerb.APPROVE) publish(now, actor);
        data.changed();
        return new BookOutcome.Done(now);
    }

    private Optional<BookOutcome> refusal(PriceBook book, Actor actor) {
        if (Objects.equals(book.broughtBy(), actor.person())) return Optional.of(new BookOutcome.OwnBook());
        int later = books.overtakenBy(book);
        if (later > 0) return Optional.of(new BookOutcome.Overtaken(later));
        return book.validFrom().isAfter(LocalDate.now(clock))
                ? Optional.of(new BookOutcome.NotYetValid(book.validFrom()))
                : Optional.empty();
    }

    private void move(PriceBook book, BookState next, Actor actor) {
        jdbc.sql(
                        "UPDATE budgeting_price_book SET state = :state, version = version + 1, "
                                + "approved_by = CASE WHEN :state = 'disetujui' THEN :actor ELSE approved_by END WHERE id = :id")
                .param("state", next.word())
                .param("actor", actor.person().value())
                .param("id", book.id())
                .update();
    }

    private void record(PriceBook book, BookState next, String sentence, Actor actor, HeldPost post) {
        String role = post.role().name().toLowerCase(Locale.ROOT);
        UUID entry = ledger.append(Decision.on(DraftingBook.KIND, book.id(), book.version() + 1)
                        .by(actor.person(), role, post.agency().orElse(null))
                        .moving(book.state().word(), next.word())
                        .with("bookKind", book.kind())
                        .with("year", book.year())
                        .with("edition", book.edition())
                        .with("rows", book.rows())
                        .sealing("sentence", sentence))
                .value();
        books.addStep(
                book.id(),
                new PriceBook.Step(
                        book.version() + 1, next, actor.displayName(), post.title(), sentence, clock.instant(), entry),
                new Bringer(actor.person(), actor.displayName(), role, post.title()));
    }

    private void publish(PriceBook book, Actor actor) {
        jdbc.sql("""
                        INSERT INTO budgeting_price AS p
                          (year, item, amount, accounts, note, source, sample, book, withdrawn_on)
                        SELECT b.year, r.item, r.amount, r.accounts, r.note, b.source, b.sample, b.id, b.valid_until + 1
                        FROM budgeting_price_row r JOIN budgeting_price_book b ON b.id = r.book WHERE b.id = ?
                        ON CONFLICT (year, item) DO UPDATE SET amount = excluded.amount, accounts = excluded.accounts,
                          note = excluded.note, source = excluded.source, sample = excluded.sample, book = excluded.book,
                          withdrawn_on = excluded.withdrawn_on,
                          version = p.version + CASE WHEN p.amount = excluded.amount THEN 0 ELSE 1 END""").param(book.id()).update();
        derived.refresh(book.year());
        followers.forEach(follower -> follower.on(book, actor));
    }
}
