package id.balai.budgeting.price.book;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.book.PriceBookOf.Bringer;
import id.balai.budgeting.price.book.PriceBookOf.Origin;
import id.balai.budgeting.price.book.PriceBookOf.Terms;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.organisation.HeldPost;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Books of the demo: of the sample prices that are there, and of a few that would change. */
@Component
public class SampleBooks {
    private final JdbcClient jdbc;
    private final DraftingBook drafting;

    SampleBooks(JdbcClient jdbc, DraftingBook drafting) {
        this.jdbc = jdbc;
        this.drafting = drafting;
    }

    /** A draft of all prices of that kind that no book holds yet; null where there are none. */
    @Transactional
    public @Nullable UUID ofWhatIsThere(PriceKind kind, FiscalYear year, String source, String basis, Actor by) {
        int rows = jdbc.sql("""
                        SELECT count(*) FROM budgeting_price p JOIN budgeting_price_item i ON i.code = p.item
                        WHERE p.year = ? AND i.kind = ? AND p.book IS NULL""")
                .params(year.value(), kind.name())
                .query(Integer.class)
                .single();
        if (rows == 0) return null;
        UUID id = drafting.begin(book(kind, year, source, basis, by), new DraftingBook.Content(rows, 0, null));
        jdbc.sql("""
                        INSERT INTO budgeting_price_row (book, item, amount, before, accounts, note)
                        SELECT ?, p.item, p.amount, p.amount, p.accounts, p.note
                        FROM budgeting_price p JOIN budgeting_price_item i ON i.code = p.item
                        WHERE p.year = ? AND i.kind = ? AND p.book IS NULL""").params(id, year.value(), kind.name()).update();
        return id;
    }

    /** A draft that gives these items of the year other prices. */
    @Transactional
    public UUID changing(PriceKind kind, FiscalYear year, String source, Map<String, BigDecimal> amounts, Actor by) {
        UUID id = drafting.begin(book(kind, year, source, "", by), new DraftingBook.Content(amounts.size(), 0, null));
        amounts.forEach((item, amount) ->
                jdbc.sql("""
                        INSERT INTO budgeting_price_row (book, item, amount, before, accounts, note)
                        SELECT ?, item, ?, amount, accounts, note FROM budgeting_price WHERE year = ? AND item = ?""").params(id, amount, year.value(), item).update());
        return id;
    }

    private static PriceBookOf book(PriceKind kind, FiscalYear year, String source, String basis, Actor by) {
        HeldPost post = by.posts().getFirst();
        return new PriceBookOf(
                kind,
                year,
                new NonBlank(source),
                true,
                new Terms("", basis, null, null, "", Origin.SAMPLE),
                new Bringer(by.person(), by.displayName(), post.role().name().toLowerCase(Locale.ROOT), post.title()));
    }
}
