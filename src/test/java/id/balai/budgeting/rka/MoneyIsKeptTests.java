package id.balai.budgeting.rka;

import static id.balai.budgeting.rka.SampleLines.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.budgeting.shift.Reach;
import id.balai.budgeting.shift.Shifts;
import id.balai.budgeting.shift.SubShift;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.FreezeRefused;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.budgeting.version.VersionRefused;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever planners do and in whatever order, no rupiah appears or is lost: in the RKA, in a shift, in versions. */
@BalaiTest
class MoneyIsKeptTests {
    private static final AtomicInteger YEARS = new AtomicInteger(2054);
    private static final Rupiah CEILING = Rupiah.of(100_000_000);

    private final WritingLine writing;
    private final SettingCeiling ceilings;
    private final Ceilings pots;
    private final BudgetLines lines;
    private final FreezingVersion freezing;
    private final Shifts shifts;
    private final StarterCatalogues starter;
    private final JdbcClient jdbc;
    private final LocalDate today;
    private FiscalYear year = new FiscalYear(2054);
    private Pot pot = new Pot(year, PUBLIC_WORKS, DRAINS);

    MoneyIsKeptTests(
            WritingLine writing,
            SettingCeiling ceilings,
            Ceilings pots,
            BudgetLines lines,
            FreezingVersion freezing,
            Shifts shifts,
            StarterCatalogues starter,
            JdbcClient jdbc,
            Clock clock) {
        this.writing = writing;
        this.ceilings = ceilings;
        this.pots = pots;
        this.lines = lines;
        this.freezing = freezing;
        this.shifts = shifts;
        this.starter = starter;
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    @BeforeEach
    void aYearOfItsOwn() {
        year = new FiscalYear(YEARS.getAndIncrement());
        pot = new Pot(year, PUBLIC_WORKS, DRAINS);
        starter.load(List.of(year));
        OpenStages.of(jdbc, year);
        ceilings.run(pot, CEILING, bapperida());
    }

    /** What is taken is always the sum of the lines, and a version is what stood when it was frozen. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void anySequenceOfVerbsKeepsTheSums(long seed) {
        Random random = new Random(seed);
        List<Rupiah> frozen = new ArrayList<>();
        Rupiah expected = Rupiah.ZERO;
        for (int step = 0; step < 40; step++) {
            expected = verb(random, expected);
            assertThat(sum()).isEqualTo(expected);
            assertThat(pots.find(pot).orElseThrow().taken()).isEqualTo(expected);
            assertThat(expected.exceeds(CEILING)).isFalse();
            if (step % 10 == 9 && !expected.isZero()) {
                frozen.add(freeze(BudgetStage.RAPBD, "rapbd-" + step).spending());
                assertThat(frozen.getLast()).isEqualTo(expected);
            }
        }
        assertThat(jdbc.sql("""
                        SELECT (SELECT sum(amount) FROM budgeting_version_line l WHERE l.version = v.id)
                        FROM budgeting_version v WHERE year = ? ORDER BY serial""")
                        .param(year.value())
                        .query((row, n) -> new Rupiah(row.getBigDecimal(1)))
                        .list())
                .isEqualTo(frozen);
    }

    /** Does something that may be refused; answers the sum that has to stand afterwards. */
    private Rupiah verb(Random random, Rupiah before) {
        List<BudgetLine> standing = lines.of(year, PUBLIC_WORKS);
        LineContent content = uDitch(String.valueOf(1 + random.nextInt(60)));
        try {
            if (standing.isEmpty() || random.nextInt(3) == 0) {
                return before.plus(writing.add(pot, content, null, planner()).amount());
            }
            BudgetLine line = standing.get(random.nextInt(standing.size()));
            if (random.nextInt(3) == 0) {
                writing.remove(line.id(), line.version(), "Uji", planner());
                return before.minus(line.amount());
            }
            BudgetLine after = writing.change(line.id(), line.version(), content, "", planner());
            return before.minus(line.amount()).plus(after.amount());
        } catch (RefusedLine refused) {
            assertThat(refused.refusal()).isInstanceOf(LineRefused.OverCeiling.class);
            return before;
        }
    }

    /** While only a shift is open money moves within its jenis: never more, and not less when it is frozen. */
    @Test
    void aShiftMovesMoneyAndMakesNone() {
        BudgetLine first = writing.add(pot, uDitch("30"), null, planner());
        BudgetLine second = writing.add(pot, uDitch("20"), null, planner());
        adopt();
        onlyAShiftIsOpen();
        assertThatThrownBy(() -> writing.change(first.id(), 1, uDitch("31"), "", planner()))
                .isInstanceOfSatisfying(
                        RefusedLine.class, e -> assertThat(e.refusal()).isInstanceOf(LineRefused.BeyondShift.class));
        assertThatThrownBy(() -> writing.add(pot, uDitch("1"), null, planner())).isInstanceOf(RefusedLine.class);
        assertThat(sum()).isEqualTo(Rupiah.of(50 * 985_000L));
        writing.change(second.id(), 1, uDitch("15"), "", planner());
        assertThatThrownBy(() -> freeze(BudgetStage.PERGESERAN, "pergeseran"))
                .isInstanceOfSatisfying(
                        VersionRefused.class,
                        e -> assertThat(e.refusal()).isInstanceOf(FreezeRefused.Unbalanced.class));
        writing.change(first.id(), 1, uDitch("35"), "", planner());
        SubShift moved = shifts.of(year, null).getFirst();
        assertThat(moved.reach()).isEqualTo(Reach.RINCIAN_OBJEK);
        assertThat(moved.lines())
                .extracting(m -> m.difference().amount())
                .containsExactlyInAnyOrder(new BigDecimal("4925000.00"), new BigDecimal("-4925000.00"));
        assertThat(freeze(BudgetStage.PERGESERAN, "pergeseran").spending()).isEqualTo(Rupiah.of(50 * 985_000L));
        assertThat(shifts.of(year, null)).isEmpty();
        assertThatThrownBy(() -> ceilings.run(pot, CEILING, bapperida()))
                .isInstanceOfSatisfying(
                        RefusedLine.class,
                        e -> assertThat(e.refusal()).isInstanceOf(LineRefused.OutsideSchedule.class));
    }

    private void adopt() {
        Unguarded.run(
                jdbc,
                "INSERT INTO budgeting_income (year, account, amount) VALUES (%s, '4.2.01', %s)"
                        .formatted(year, sum()));
        freeze(BudgetStage.RAPBD, "rapbd");
        freeze(BudgetStage.APBD, "apbd");
    }

    private void onlyAShiftIsOpen() {
        Unguarded.run(
                jdbc,
                "UPDATE budgeting_schedule SET closes_on = opens_on WHERE stage = 'PERUBAHAN' AND year = " + year);
    }

    private Rupiah sum() {
        return jdbc.sql("SELECT coalesce(sum(amount), 0) FROM budgeting_line WHERE year = ? AND NOT removed")
                .param(year.value())
                .query((row, n) -> new Rupiah(row.getBigDecimal(1)))
                .single();
    }

    private BudgetVersion freeze(BudgetStage stage, String code) {
        return freezing.run(
                new FreezingVersion.Wanted(year, stage, code, code, "Uji", today, "Uji tanpa paraf TAPD."),
                MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null));
    }
}
