package id.balai.budgeting.price.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.FreshCity;
import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.database.Cities;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.web.NotFound;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Books as dated data: only what somebody else approved is in force, and what is locked stays as it is. */
@BalaiTest
class DecidingBookTests {
    private static final FiscalYear YEAR = new FiscalYear(2064);
    private static final String GROUP = "1.1.12.01.03.0001";
    private static final String WHY = "Sudah dibandingkan dengan survei.";

    private final PriceStore store;
    private final PriceBooks books;
    private final DecidingBook deciding;
    private final StandardPrices prices;
    private final StarterCatalogues starter;
    private final Cities cities;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DecidingBookTests(
            PriceStore store,
            PriceBooks books,
            DecidingBook deciding,
            StandardPrices prices,
            StarterCatalogues starter,
            Cities cities,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.books = books;
        this.deciding = deciding;
        this.prices = prices;
        this.starter = starter;
        this.cities = cities;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Test
    void aDraftIsInForceForNobodyUntilSomebodyElseApprovesIt() {
        inACity(() -> {
            Actor maker = ApprovedBooks.checker();
            UUID book = draft(maker, "58500", null);
            assertThat(price()).isNull();
            assertThat(deciding.run(book, 1, BookVerb.APPROVE, WHY, maker)).isInstanceOf(BookOutcome.OwnBook.class);
            assertThat(price()).isNull();
            ApprovedBooks.approve(deciding, book);
            assertThat(price()).isEqualTo(Rupiah.of(58_500));
            assertThat(books.steps(book))
                    .extracting(PriceBook.Step::state)
                    .containsExactly(BookState.DRAFT, BookState.APPROVED);
        });
    }

    @Test
    void whoDoesNotKeepPricesDecidesNothing() {
        inACity(() -> {
            UUID book = draft(ApprovedBooks.checker(), "58500", null);
            for (PostRole role : List.of(PostRole.PLANNER, PostRole.TAPD, PostRole.PPKD, PostRole.OPERATOR)) {
                Actor other = MusrenbangFixtures.official("Lain", role, "Lain", null, null);
                assertThatThrownBy(() -> deciding.run(book, 1, BookVerb.APPROVE, WHY, other))
                        .isInstanceOf(NotFound.class);
            }
        });
    }

    @Test
    void aLockedBookIsFollowedByAnotherAndNeverRewritten() {
        inACity(() -> {
            UUID first = draft(ApprovedBooks.checker(), "58500", null);
            ApprovedBooks.approve(deciding, first);
            deciding.run(first, 2, BookVerb.LOCK, WHY, ApprovedBooks.checker());
            assertRefused("UPDATE budgeting_price SET amount = 1 WHERE book = ?", first);
            assertRefused("UPDATE budgeting_price_row SET amount = 1 WHERE book = ?", first);
            assertRefused("UPDATE budgeting_price_book SET source = 'lain', version = version + 1 WHERE id = ?", first);
            assertThat(deciding.run(first, 3, BookVerb.REFUSE, WHY, ApprovedBooks.checker()))
                    .isEqualTo(new BookOutcome.NotNow(BookState.LOCKED));
            UUID second = draft(ApprovedBooks.checker(), "61000", null);
            ApprovedBooks.approve(deciding, second);
            assertThat(price()).isEqualTo(Rupiah.of(61_000));
            assertThat(books.find(second).orElseThrow().edition()).isEqualTo(2);
        });
    }

    @Test
    void anOlderEditionDoesNotComeBackOverANewerOne() {
        inACity(() -> {
            UUID first = draft(ApprovedBooks.checker(), "58500", null);
            UUID second = draft(ApprovedBooks.checker(), "61000", null);
            ApprovedBooks.approve(deciding, second);
            assertThat(deciding.run(first, 1, BookVerb.APPROVE, WHY, ApprovedBooks.checker()))
                    .isEqualTo(new BookOutcome.Overtaken(2));
        });
    }

    @Test
    void isApprovedFromTheDayOnWhichItIsValid() {
        inACity(() -> {
            LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
            UUID book = draft(ApprovedBooks.checker(), "58500", tomorrow);
            assertThat(deciding.run(book, 1, BookVerb.APPROVE, WHY, ApprovedBooks.checker()))
                    .isEqualTo(new BookOutcome.NotYetValid(tomorrow));
        });
    }

    @Test
    void ofTwoWhoDecideAtOnceOneIsTooLate() {
        inACity(() -> {
            UUID book = draft(ApprovedBooks.checker(), "58500", null);
            var city = CurrentCity.get();
            Callable<BookOutcome> approve = () ->
                    CurrentCity.call(city, () -> deciding.run(book, 1, BookVerb.APPROVE, WHY, ApprovedBooks.checker()));
            try (ExecutorService two = Executors.newFixedThreadPool(2)) {
                List<BookOutcome> outcomes = two.invokeAll(List.of(approve, approve)).stream()
                        .map(f -> f.resultNow())
                        .toList();
                assertThat(outcomes).hasAtLeastOneElementOfType(BookOutcome.Done.class);
                assertThat(outcomes).hasAtLeastOneElementOfType(BookOutcome.DecidedByAnother.class);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            assertThat(books.steps(book)).hasSize(2);
        });
    }

    private void assertRefused(String sql, UUID book) {
        assertThatThrownBy(() -> jdbc.sql(sql).param(book).update())
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("tidak dapat diubah");
    }

    private @Nullable Rupiah price() {
        return prices.of(List.of(new PriceItemCode(GROUP + ".90001")), YEAR).stream()
                .map(StandardPrice::amount)
                .findFirst()
                .orElse(null);
    }

    private UUID draft(Actor maker, String amount, @Nullable LocalDate from) {
        PriceBookOf of = new PriceBookOf(
                PriceKind.SSH,
                YEAR,
                new NonBlank("Uji"),
                false,
                new PriceBookOf.Terms("", "", from, null, "", PriceBookOf.Origin.FILE),
                new PriceBookOf.Bringer(maker.person(), "Uji", "price_team", "Tim Standar Harga"));
        PriceStore.Quote quote = new PriceStore.Quote(
                new PriceItemCode(GROUP + ".90001"),
                new PriceStore.ItemKey(GROUP, "Kertas uji", "A4", "rim"),
                1,
                new BigDecimal(amount),
                Set.of("5.1.02.01.01.0024"),
                "");
        return java.util.Objects.requireNonNull(
                transaction.execute(_ -> store.save(of, Map.of(GROUP, "Kertas"), List.of(quote), 0, null)));
    }

    private void inACity(Runnable test) {
        CurrentCity.run(FreshCity.in(cities), () -> {
            starter.load(List.of());
            test.run();
        });
    }
}
