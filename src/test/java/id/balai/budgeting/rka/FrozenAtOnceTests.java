package id.balai.budgeting.rka;

import static id.balai.budgeting.rka.SampleLines.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.FreshBudget;
import id.balai.budgeting.income.Income;
import id.balai.budgeting.income.SettingIncome;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.BudgetVersions;
import id.balai.budgeting.version.FreezeRefused;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.budgeting.version.VersionRefused;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two freeze the same, or freeze while others write: one effect, a clear answer to the other, and a version that adds up. */
@BalaiTest
class FrozenAtOnceTests {
    private static final FiscalYear YEAR = new FiscalYear(2027);
    private static final Pot POT = new Pot(YEAR, PUBLIC_WORKS, DRAINS);
    private static final int TRIES = 6;

    private final FreshBudget fresh;
    private final WritingLine writing;
    private final SettingCeiling ceilings;
    private final SettingIncome incomes;
    private final FreezingVersion freezing;
    private final BudgetVersions versions;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final LocalDate today;

    FrozenAtOnceTests(
            FreshBudget fresh,
            WritingLine writing,
            SettingCeiling ceilings,
            SettingIncome incomes,
            FreezingVersion freezing,
            BudgetVersions versions,
            Ledger ledger,
            JdbcClient jdbc,
            Clock clock) {
        this.fresh = fresh;
        this.writing = writing;
        this.ceilings = ceilings;
        this.incomes = incomes;
        this.freezing = freezing;
        this.versions = versions;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.today = LocalDate.now(clock);
    }

    @Test
    void oneEffectAndAClearAnswerToTheOther() {
        City city = fresh.of(List.of(YEAR));
        CurrentCity.run(city, () -> {
            ceilings.run(POT, Rupiah.of(100_000_000), bapperida());
            writing.add(POT, drain("10"), null, planner());
            incomes.run(
                    YEAR,
                    List.of(new Income(
                            PUBLIC_WORKS.value(),
                            new AccountCode("4.1.01.15.01.0001"),
                            Rupiah.of(9_850_000),
                            "Perda uji")),
                    ppkd());
            assertThat(together(
                            city, () -> freeze(BudgetStage.RAPBD, "rapbd"), () -> freeze(BudgetStage.RAPBD, "rapbd")))
                    .containsExactlyInAnyOrder("rapbd", "NameTaken[code=rapbd]");
            // Two numbers of the APBD are two names; a year adopts its budget once all the same.
            assertThat(together(city, () -> freeze(BudgetStage.APBD, "apbd"), () -> freeze(BudgetStage.APBD, "apbd-2")))
                    .containsOnlyOnce(new FreezeRefused.AlreadyAdopted().toString())
                    .hasSize(2);
            List<BudgetVersion> frozen = versions.of(YEAR);
            assertThat(frozen)
                    .extracting(BudgetVersion::stage)
                    .containsExactlyInAnyOrder(BudgetStage.RAPBD, BudgetStage.APBD);
            for (BudgetVersion version : frozen) {
                assertThat(ledger.of("budgeting.version", version.id()))
                        .extracting(LedgerEntry::to)
                        .containsExactly("ditetapkan");
            }
        });
    }

    /** Whatever a version says it costs, its lines and its sums come to; none of those who wrote meanwhile is halved. */
    @Test
    void aVersionFrozenWhileOthersWriteAddsUp() {
        City city = fresh.of(List.of(YEAR));
        CurrentCity.run(city, () -> {
            ceilings.run(POT, Rupiah.of(100_000_000), bapperida());
            writing.add(POT, drain("1"), null, planner());
            for (int i = 0; i < TRIES; i++) {
                String code = "rka-" + (i + 1);
                together(
                        city,
                        () -> freeze(BudgetStage.RKA, code),
                        () -> written(drain("1")),
                        () -> written(drain("2")),
                        () -> ceiling(Rupiah.of(90_000_000)));
            }
            assertThat(jdbc.sql("""
                            SELECT v.spending = (SELECT sum(amount) FROM budgeting_version_line l WHERE l.version = v.id)
                              AND v.lines = (SELECT count(*) FROM budgeting_version_line l WHERE l.version = v.id)
                              AND v.spending = (SELECT sum(amount) FROM budgeting_version_sum s
                                WHERE s.version = v.id AND dimension = 'agency')
                            FROM budgeting_version v""").query(Boolean.class).list()).hasSize(TRIES).containsOnly(true);
            assertThat(jdbc.sql("SELECT sum(amount) FROM budgeting_line WHERE NOT removed")
                            .query((row, n) -> new Rupiah(row.getBigDecimal(1)))
                            .single())
                    .isEqualTo(Rupiah.of((1 + TRIES * 3) * 985_000L));
        });
    }

    private static LineContent drain(String metres) {
        LineContent content = uDitch(metres);
        return with(content, content.fund(), null);
    }

    private String written(LineContent content) {
        return writing.add(POT, content, null, planner()).amount().toString();
    }

    private String ceiling(Rupiah amount) {
        ceilings.run(POT, amount, bapperida());
        return amount.toString();
    }

    private String freeze(BudgetStage stage, String code) {
        try {
            return freezing.run(
                            new FreezingVersion.Wanted(YEAR, stage, code, code, "Uji", today, "Uji tanpa paraf TAPD."),
                            ppkd())
                    .code();
        } catch (VersionRefused refused) {
            return refused.refusal().toString();
        }
    }

    private static Actor ppkd() {
        return MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null);
    }

    /** Each on a thread of its own, begun at the same moment. */
    @SafeVarargs
    private static List<String> together(City city, Callable<String>... acts) {
        CyclicBarrier begin = new CyclicBarrier(acts.length);
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.length)) {
            List<Future<String>> begun = new ArrayList<>();
            for (Callable<String> act : acts) {
                begun.add(threads.submit(() -> CurrentCity.call(city, () -> {
                    begin.await();
                    return act.call();
                })));
            }
            List<String> answers = new ArrayList<>();
            for (Future<String> each : begun) answers.add(each.get());
            return answers;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
