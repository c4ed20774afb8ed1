package id.balai.budgeting.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.FreezeRefused;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.budgeting.version.VersionRefused;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Earmarked money goes where it belongs, and nobody changes income between the check and the freezing. */
@BalaiTest
class FundsTests {
    private static final String FINANCE = "5.02.0.00.0.00.01.0000";
    private static final String DAU = "4.2.01.08.01.0001";

    private final Incomes incomes;
    private final SettingIncome setting;
    private final FreezingVersion freezing;
    private final id.balai.budgeting.starter.StarterCatalogues starter;
    private final JdbcClient jdbc;
    private final int port;

    FundsTests(
            Incomes incomes,
            SettingIncome setting,
            FreezingVersion freezing,
            id.balai.budgeting.starter.StarterCatalogues starter,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.incomes = incomes;
        this.setting = setting;
        this.freezing = freezing;
        this.starter = starter;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void aBudgetWhoseLinesTakeMoreOfAnEarmarkedFundThanComesInIsNotAdopted() {
        FiscalYear year = yearOf(2047, "2.2.01.01.03", 1_000);
        setting.run(year, List.of(income(DAU, 100), income("4.2.01.09.01.0002", 900)), ppkd());
        freeze(year, BudgetStage.RAPBD);
        FundUse dak = new FundUse("2.2.01.01.03", nameOf("2.2.01.01.03"), Rupiah.of(1_000), Rupiah.of(900));
        assertThat(incomes.funds(year)).contains(dak);
        assertThatThrownBy(() -> freeze(year, BudgetStage.APBD))
                .isInstanceOfSatisfying(
                        VersionRefused.class,
                        e -> assertThat(e.refusal()).isEqualTo(new FreezeRefused.FundsOver(List.of(dak))));
        setting.run(year, List.of(income(DAU, 0), income("4.2.01.09.01.0002", 1_000)), ppkd());
        freeze(year, BudgetStage.APBD);
        String page = "/anggaran/" + year + "/apbd/pendapatan";
        assertThat(Http.at(port).get(page).body()).contains("Rp1.000", "DAK Fisik", "4.2.01.09.01.0002");
        assertThat(Http.at(port).get(page + ".csv").body())
                .contains("4.2.01.09.01.0002")
                .doesNotContain(DAU);
    }

    /** One writes an income that balances and one that does not, in turn; the other freezes. What is frozen balances. */
    @Test
    void whatIsFrozenBalancesHoweverFastIncomeChanges() throws Exception {
        FiscalYear year = yearOf(2048, "1.2.01.01.02", 1_000);
        setting.run(year, List.of(income(DAU, 1_000)), ppkd());
        freeze(year, BudgetStage.RAPBD);
        City city = CurrentCity.get();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> writing = threads.submit(() -> CurrentCity.run(city, () -> {
                for (int i = 0; i < 40; i++) {
                    try {
                        setting.run(year, List.of(income(DAU, i % 2 == 0 ? 999 : 1_000)), ppkd());
                    } catch (RefusedIncome adopted) {
                        return;
                    }
                }
            }));
            Future<?> adopting = threads.submit(() -> CurrentCity.run(city, () -> {
                for (int i = 0; i < 200; i++) {
                    try {
                        freeze(year, BudgetStage.APBD);
                        return;
                    } catch (VersionRefused unbalanced) {
                        assertThat(unbalanced.refusal()).isEqualTo(new FreezeRefused.Unbalanced(Rupiah.of(-1)));
                    }
                }
            }));
            writing.get();
            adopting.get();
        }
        assertThat(jdbc.sql("""
                        SELECT v.spending - (SELECT sum(amount) FROM budgeting_version_income i WHERE i.version = v.id)
                        FROM budgeting_version v WHERE year = ? AND stage = 'APBD'""")
                        .param(year.value())
                        .query((row, n) -> new Rupiah(row.getBigDecimal(1)))
                        .single())
                .isEqualTo(Rupiah.ZERO);
    }

    private FiscalYear yearOf(int value, String fund, int amount) {
        FiscalYear year = new FiscalYear(value);
        starter.load(List.of(year));
        OpenStages.of(jdbc, year);
        // The income of a year may be written in a perubahan too; here only before adoption.
        Unguarded.run(jdbc, """
                DELETE FROM budgeting_schedule WHERE year = %1$s AND stage = 'PERUBAHAN';
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                VALUES (gen_random_uuid(), %1$s, '%4$s', 'X.XX.01.2.08.0002', 100000000);
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, provisional, changed_at)
                VALUES (gen_random_uuid(), 1, %1$s, '%4$s', 'X.XX.01.2.08.0002', '5.1.02.01.01.0024',
                  '1.1.12.01.03.0001.00001', 'Uji', '{1}', '{buah}', 'buah', %3$d, 0, %3$d, '%2$s', false, now())""".formatted(year, fund, amount, FINANCE));
        return year;
    }

    private String nameOf(String fund) {
        return jdbc.sql("SELECT name FROM budgeting_fund WHERE code = ?")
                .param(fund)
                .query(String.class)
                .single();
    }

    private BudgetVersion freeze(FiscalYear year, BudgetStage stage) {
        return freezing.run(
                new FreezingVersion.Wanted(
                        year,
                        stage,
                        stage.word(),
                        stage.word(),
                        "Uji",
                        LocalDate.of(2026, 9, 25),
                        "Uji tanpa paraf TAPD."),
                ppkd());
    }

    private static Income income(String account, long amount) {
        return new Income(FINANCE, new AccountCode(account), Rupiah.of(amount), "Uji");
    }

    private static Actor ppkd() {
        return MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null);
    }
}
