package id.balai.budgeting.price.book;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.book.PriceTables.PriceTable;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PriceItemCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Books that somebody of the price team approved who did not bring them in. */
public final class ApprovedBooks {
    private ApprovedBooks() {}

    public static Actor checker() {
        return MusrenbangFixtures.official("Pemeriksa Harga", PostRole.PRICE_TEAM, "Tim Standar Harga", null, null);
    }

    public static void approve(DecidingBook deciding, UUID book) {
        assertThat(deciding.run(book, 1, BookVerb.APPROVE, "Sudah dibandingkan dengan berkasnya.", checker()))
                .isInstanceOf(BookOutcome.Done.class);
    }

    /** The book that a file became, if it became one. */
    public static void approve(DecidingBook deciding, PriceTable table) {
        table.drafted().ifPresent(book -> approve(deciding, book));
    }

    /** Makes a draft that gives one item of the starter another price. */
    @Component
    public static class Maker {
        private final PriceStore store;
        private final TransactionTemplate transaction;
        private final JdbcClient jdbc;

        Maker(PriceStore store, TransactionTemplate transaction, JdbcClient jdbc) {
            this.store = store;
            this.transaction = transaction;
            this.jdbc = jdbc;
        }

        public UUID draft(FiscalYear year, PriceItemCode item, String amount) {
            PriceBookOf book = new PriceBookOf(PriceKind.SSH, year, new NonBlank("Uji"), false, "");
            String name = jdbc.sql("SELECT name FROM budgeting_price_item WHERE code = ?")
                    .param(item.value())
                    .query(String.class)
                    .single();
            PriceStore.Quote quote = new PriceStore.Quote(
                    item,
                    new PriceStore.ItemKey(item.group(), name, "", ""),
                    1,
                    new BigDecimal(amount),
                    Set.of("5.1.02.01.01.0001"),
                    "");
            return Objects.requireNonNull(
                    transaction.execute(_ -> store.save(book, Map.of(), List.of(quote), 0, null)));
        }
    }
}
