package id.balai.budgeting.rka;

import static id.balai.budgeting.rka.SampleLines.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.OpeningStage;
import id.balai.budgeting.calendar.OutsideStage;
import id.balai.budgeting.calendar.Phase;
import id.balai.budgeting.calendar.StageTable;
import id.balai.budgeting.calendar.Window;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.FundCode;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

@BalaiTest
class WritingLineTests {
    private static final AtomicInteger YEARS = new AtomicInteger(2060);

    private final WritingLine writing;
    private final SettingCeiling ceilings;
    private final Ceilings pots;
    private final BudgetLines lines;
    private final OpeningStage schedules;
    private final StarterCatalogues starter;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final Clock clock;

    private FiscalYear year = new FiscalYear(2060);
    private Pot pot = new Pot(year, PUBLIC_WORKS, DRAINS);

    WritingLineTests(
            WritingLine writing,
            SettingCeiling ceilings,
            Ceilings pots,
            BudgetLines lines,
            OpeningStage schedules,
            StarterCatalogues starter,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.writing = writing;
        this.ceilings = ceilings;
        this.pots = pots;
        this.lines = lines;
        this.schedules = schedules;
        this.starter = starter;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @BeforeEach
    void aYearOfItsOwnWithACeilingOfOneHundredMillion() {
        year = new FiscalYear(YEARS.getAndIncrement());
        pot = new Pot(year, PUBLIC_WORKS, DRAINS);
        starter.load(List.of(year));
        schedules.run(year, Phase.RKA, new Window(today().minusDays(1), today().plusDays(1)), "Uji", bapperida());
        ceilings.run(pot, Rupiah.of(100_000_000), bapperida());
    }

    @Test
    void takesFromTheCeilingAndIsLogged() {
        BudgetLine line = writing.add(pot, uDitch("96"), null, planner());
        assertThat(line.amount()).isEqualTo(Rupiah.of(94_560_000));
        assertThat(pots.find(pot).orElseThrow().room()).isEqualTo(Rupiah.of(5_440_000));
        assertThat(lines.find(line.id())).contains(line);
        assertThat(ledger.of(WritingLine.KIND, line.id()))
                .extracting(LedgerEntry::version, LedgerEntry::to)
                .containsExactly(tuple(1, "disusun"));
    }

    @Test
    void aChangeGivesBackWhatItNoLongerTakesAndARemovalAll() {
        BudgetLine line = writing.add(pot, uDitch("96"), null, planner());
        BudgetLine shorter = writing.change(line.id(), 1, uDitch("50"), "Diukur ulang", planner());
        assertThat(pots.find(pot).orElseThrow().taken()).isEqualTo(Rupiah.of(49_250_000));
        writing.remove(line.id(), shorter.version(), "Dibatalkan", planner());
        assertThat(pots.find(pot).orElseThrow().taken()).isEqualTo(Rupiah.ZERO);
        assertThat(ledger.of(WritingLine.KIND, line.id()))
                .extracting(LedgerEntry::to)
                .containsExactly("disusun", "disusun", "dihapus");
    }

    @Test
    void refusesMoreThanTheCeilingAndSavesNothing() {
        assertRefused(uDitch("102"), new LineRefused.OverCeiling(Rupiah.of(100_470_000), Rupiah.of(100_000_000)));
        assertThat(count()).isZero();
        assertThat(pots.find(pot).orElseThrow().taken()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void refusesAPriceOverTheStandard() {
        Rupiah dearer = U_DITCH_PRICE.plus(Rupiah.of(1));
        assertRefused(
                content("1", dearer, DRAIN_ACCOUNT, U_DITCH, false),
                new LineRefused.PriceOverStandard(dearer, U_DITCH_PRICE));
    }

    @Test
    void refusesAnAccountThatIsNotOfTheItem() {
        AccountCode road = new AccountCode("5.2.04.01.01.0004");
        assertRefused(
                content("1", U_DITCH_PRICE, road, U_DITCH, false),
                new LineRefused.AccountNotOfItem(road, Set.of(DRAIN_ACCOUNT)));
    }

    @Test
    void refusesUnknownFundsPlacesAndItems() {
        LineContent good = uDitch("1");
        assertRefused(
                with(good, new FundCode("1.9"), good.place()),
                new LineRefused.CodeWithdrawn(LineRefused.Catalogue.FUND, "1.9"));
        assertRefused(
                with(good, good.fund(), new RegionCode("12.75.09.1001")),
                new LineRefused.CodeWithdrawn(LineRefused.Catalogue.PLACE, "12.75.09.1001"));
        PriceItemCode unknown = new PriceItemCode("1.3.04.02.07.0001.99999");
        assertRefused(
                content("1", U_DITCH_PRICE, DRAIN_ACCOUNT, unknown, false), new LineRefused.ItemUnknown(unknown, year));
    }

    @Test
    void aLineWithoutAnItemMayOnlyBeProvisional() {
        assertRefused(content("1", U_DITCH_PRICE, DRAIN_ACCOUNT, null, false), new LineRefused.ItemMissing());
        BudgetLine line = writing.add(pot, content("1", U_DITCH_PRICE, DRAIN_ACCOUNT, null, true), null, planner());
        assertThat(line.content().provisional()).isTrue();
    }

    @Test
    void aWithdrawnItemStaysWithItsLinesAndIsRefusedForNewOnes() {
        BudgetLine line = writing.add(pot, uDitch("10"), null, planner());
        jdbc.sql("UPDATE budgeting_price SET withdrawn_on = ? WHERE year = ? AND item = ?")
                .params(today(), year.value(), U_DITCH.value())
                .update();
        assertRefused(uDitch("1"), new LineRefused.CodeWithdrawn(LineRefused.Catalogue.PRICE_ITEM, U_DITCH.value()));
        assertThat(writing.change(line.id(), 1, uDitch("9"), "", planner()).version())
                .isEqualTo(2);
    }

    @Test
    void refusesOutsideTheSchedule() {
        LocalDate yesterday = today().minusDays(1);
        Window past = new Window(yesterday, yesterday);
        schedules.run(year, Phase.RKA, past, "Uji", bapperida());
        assertRefused(
                uDitch("1"),
                new LineRefused.OutsideSchedule(
                        new OutsideStage(year, StageTable.where(Matter.LINE), false, Phase.RKA, past)));
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseChangedMeanwhile() {
        BudgetLine line = writing.add(pot, uDitch("10"), null, planner());
        writing.change(line.id(), 1, uDitch("11"), "", planner());
        assertThatThrownBy(() -> writing.change(line.id(), 1, uDitch("12"), "", planner()))
                .isInstanceOfSatisfying(
                        RefusedLine.class, e -> assertThat(e.refusal()).isEqualTo(new LineRefused.ChangedMeanwhile()));
    }

    @Test
    void isNotThereForThePlannerOfAnotherAgencyAndThePriceTeam() {
        AgencyCode health = new AgencyCode("1.02.0.00.0.00.01.0000");
        assertThatThrownBy(() -> writing.add(pot, uDitch("1"), null, actor(PostRole.PLANNER, health)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> writing.add(pot, uDitch("1"), null, actor(PostRole.PRICE_TEAM, PUBLIC_WORKS)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aCeilingIsNotLoweredUnderItsLines() {
        writing.add(pot, uDitch("50"), null, planner());
        assertThatThrownBy(() -> ceilings.run(pot, Rupiah.of(49_000_000), bapperida()))
                .isInstanceOf(RefusedLine.class);
        assertThat(pots.find(pot).orElseThrow().amount()).isEqualTo(Rupiah.of(100_000_000));
    }

    @Test
    void theDatabaseItselfHoldsTheCeilingAndTheSum() {
        writing.add(pot, uDitch("50"), null, planner());
        assertThatThrownBy(() -> jdbc.sql("UPDATE budgeting_line SET amount = amount + 1 WHERE year = ?")
                        .param(year.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> jdbc.sql(
                                "UPDATE budgeting_line SET volumes = '{500}', amount = 500 * price WHERE year = ?")
                        .param(year.value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    /** Twenty planners at once, room for ten: ten get in, whoever they are, and not a rupiah more. */
    @Test
    void neverExceedsTheCeilingHoweverManyWriteAtOnce() throws Exception {
        City city = CurrentCity.get();
        List<Future<Boolean>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(20)) {
            for (int i = 0; i < 20; i++) {
                tries.add(threads.submit(() -> CurrentCity.call(city, () -> {
                    try {
                        writing.add(pot, uDitch("10"), null, planner());
                        return true;
                    } catch (RefusedLine e) {
                        return false;
                    }
                })));
            }
        }
        int taken = 0;
        for (Future<Boolean> each : tries) taken += each.get() ? 1 : 0;
        assertThat(taken).isEqualTo(10);
        assertThat(count()).isEqualTo(10);
        assertThat(pots.find(pot).orElseThrow().taken()).isEqualTo(Rupiah.of(98_500_000));
    }

    private void assertRefused(LineContent content, LineRefused refusal) {
        assertThatThrownBy(() -> writing.add(pot, content, null, planner()))
                .isInstanceOfSatisfying(RefusedLine.class, e -> {
                    assertThat(e.refusal()).isEqualTo(refusal);
                    assertThat(Refusals.words(refusal)).isNotBlank();
                });
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM budgeting_line WHERE year = ?")
                .param(year.value())
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
