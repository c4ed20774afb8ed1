package id.balai.budgeting.price.map;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.price.book.ApprovedBooks;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.support.BalaiTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From which accounts an item may be bought changes by decision, and a withdrawn item is closed from tomorrow on. */
@BalaiTest
class ChangingItemTests {
    private static final FiscalYear YEAR = new FiscalYear(2069);
    private static final PriceItemCode PAPER = new PriceItemCode("1.1.12.01.03.0002.00001");
    private static final String STATIONERY = "5.1.02.01.01.0024";
    private static final String BUILDING = "5.1.02.01.01.0001";
    private static final String WHY = "Dipakai juga untuk pekerjaan ini.";

    private final ChangingItem changing;
    private final StandardPrices prices;
    private final StarterCatalogues starter;
    private final Clock clock;

    ChangingItemTests(ChangingItem changing, StandardPrices prices, StarterCatalogues starter, Clock clock) {
        this.changing = changing;
        this.prices = prices;
        this.starter = starter;
        this.clock = clock;
    }

    @Test
    void changesByDecisionAndStaysOpenTodayWhenWithdrawn() {
        starter.load(List.of(YEAR));
        assertThat(set(Set.of(STATIONERY), Set.of("5.1.02.01.01.9999")))
                .isEqualTo(new ItemOutcome.NoAccount("5.1.02.01.01.9999"));
        assertThat(set(Set.of(STATIONERY), Set.of(STATIONERY, BUILDING))).isEqualTo(new ItemOutcome.Done());
        assertThat(price().accounts()).contains(new AccountCode(BUILDING));
        assertThat(set(Set.of(STATIONERY), Set.of(BUILDING))).isEqualTo(new ItemOutcome.ChangedByAnother());
        assertThat(changing.withdraw(PAPER, YEAR, true, WHY, ApprovedBooks.checker()))
                .isEqualTo(new ItemOutcome.Done());
        LocalDate today = LocalDate.now(clock);
        assertThat(price().isOpen(today)).isTrue();
        assertThat(price().isOpen(today.plusDays(1))).isFalse();
        assertThat(changing.decisions(PAPER, YEAR)).hasSize(2);
    }

    private ItemOutcome set(Set<String> read, Set<String> wanted) {
        return changing.setAccounts(PAPER, YEAR, read, wanted, WHY, ApprovedBooks.checker());
    }

    private StandardPrice price() {
        return prices.find(PAPER, YEAR).orElseThrow();
    }
}
