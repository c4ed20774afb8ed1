package id.balai.budgeting.price.book;

import id.balai.budgeting.price.book.PriceBookOf.Bringer;
import id.balai.budgeting.price.book.PriceBookOf.Terms;
import id.balai.database.DataVersion;
import id.balai.kernel.Ids;
import id.balai.kernel.PersonId;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Begins a book of prices: a draft that everybody can read and nobody may use. */
@Service
public class DraftingBook {
    static final String KIND = "budgeting.price_book";

    private final JdbcClient jdbc;
    private final PriceBooks books;
    private final Ledger ledger;
    private final Clock clock;
    private final DataVersion data;

    DraftingBook(JdbcClient jdbc, PriceBooks books, Ledger ledger, Clock clock, DataVersion data) {
        this.jdbc = jdbc;
        this.books = books;
        this.ledger = ledger;
        this.clock = clock;
        this.data = data;
    }

    /** How many rows it has, how many of them the year has at another price too, and the SHA-256 of its file. */
    public record Content(int rows, int twice, @Nullable String file) {}

    /** Its rows follow in the same transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID begin(PriceBookOf wanted, Content content) {
        UUID id = Ids.next();
        int edition =
                books.nextEdition(wanted.kind(), wanted.year(), wanted.terms().zone());
        add(id, wanted, edition, content);
        Bringer who = wanted.bringer();
        Decision decision = Decision.on(KIND, id, 1)
                .starting(BookState.DRAFT.word())
                .with("bookKind", wanted.kind())
                .with("year", wanted.year())
                .with("edition", edition)
                .with("rows", content.rows())
                .sealing("sentence", wanted.terms().reason());
        if (who.person() != null) decision = decision.by(who.person(), who.role());
        if (content.file() != null) decision = decision.citing(content.file());
        UUID entry = ledger.append(decision).value();
        books.addStep(
                id,
                new PriceBook.Step(
                        1,
                        BookState.DRAFT,
                        who.name(),
                        who.post(),
                        wanted.terms().reason(),
                        clock.instant(),
                        entry),
                who);
        data.changed();
        return id;
    }

    private void add(UUID id, PriceBookOf wanted, int edition, Content content) {
        Terms terms = wanted.terms();
        PersonId person = wanted.bringer().person();
        jdbc.sql("""
                        INSERT INTO budgeting_price_book
                          (id, version, kind, year, zone, edition, state, origin, source, basis, sample, valid_from,
                           valid_until, rows, twice, twice_reason, file, brought_by)
                        VALUES (:id, 1, :kind, :year, :zone, :edition, 'draf', :origin, :source, :basis, :sample, :from,
                          :until, :rows, :twice, :reason, :file, :by)""")
                .param("id", id)
                .param("kind", wanted.kind().name())
                .param("year", wanted.year().value())
                .param("zone", terms.zone())
                .param("edition", edition)
                .param("origin", terms.origin().word())
                .param("source", wanted.source().value())
                .param("basis", terms.basis())
                .param("sample", wanted.sample())
                .param("from", terms.from() == null ? LocalDate.now(clock) : terms.from())
                .param("until", terms.until(), java.sql.Types.DATE)
                .param("rows", content.rows())
                .param("twice", content.twice())
                .param("reason", terms.reason())
                .param("file", content.file())
                .param("by", person == null ? null : person.value(), java.sql.Types.OTHER)
                .update();
    }
}
