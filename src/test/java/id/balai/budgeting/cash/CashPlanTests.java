package id.balai.budgeting.cash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.budgeting.rka.Pot;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.FreezeRefused;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.budgeting.version.VersionRefused;
import id.balai.identity.Actor;
import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.HeldPost;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import id.balai.web.NotFound;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Twelve months that come to the lines, or nothing is saved and no DPA is frozen. */
@BalaiTest
class CashPlanTests {
    private static final AtomicInteger YEARS = new AtomicInteger(2003);
    private static final AgencyCode TRANSPORT = new AgencyCode("2.15.0.00.0.00.01.0000");
    private static final String OFFICE = "X.XX.01.2.08.0002";
    private static final AccountCode PAPER = new AccountCode("5.1.02.01.01.0024");
    private static final AccountCode FUEL = new AccountCode("5.1.02.01.01.0004");
    private static final Object ONE = new Object();
    private static volatile @org.jspecify.annotations.Nullable Http planner;

    private final PlanningCash planning;
    private final CashPlans plans;
    private final FreezingVersion freezing;
    private final Ledger ledger;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;
    private FiscalYear year = new FiscalYear(2003);
    private Pot pot = new Pot(year, TRANSPORT, new NomenclatureCode(OFFICE));

    CashPlanTests(
            PlanningCash planning,
            CashPlans plans,
            FreezingVersion freezing,
            Ledger ledger,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.planning = planning;
        this.plans = plans;
        this.freezing = freezing;
        this.ledger = ledger;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void anAdoptedYearWithTwoAccounts() {
        year = new FiscalYear(YEARS.getAndIncrement());
        pot = new Pot(year, TRANSPORT, new NomenclatureCode(OFFICE));
        OpenStages.of(jdbc, year);
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                VALUES (gen_random_uuid(), %1$s, '%2$s', '%3$s', 100000000);
                INSERT INTO budgeting_income (year, account, amount) VALUES (%1$s, '4.2.01', 1300);
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, provisional, changed_at)
                SELECT gen_random_uuid(), 1, %1$s, '%2$s', '%3$s', account, '1.1.12.01.03.0001.00001', 'Uji', '{1}',
                  '{buah}', 'buah', price, 0, price, '1.2.01.01.02', false, now()
                FROM (VALUES ('%4$s', 700), ('%4$s', 300), ('%5$s', 300)) AS x (account, price)""".formatted(year, TRANSPORT, OFFICE, PAPER, FUEL));
        freeze(BudgetStage.RAPBD);
        freeze(BudgetStage.APBD);
    }

    @Test
    void noDpaIsFrozenBeforeEveryMonthIsPlanned() {
        assertThatThrownBy(() -> freeze(BudgetStage.DPA))
                .isInstanceOfSatisfying(
                        VersionRefused.class, e -> assertThat(e.refusal()).isEqualTo(new FreezeRefused.MonthsOff(1)));
        assertThat(planning.even(year, TRANSPORT, actor(TRANSPORT))).isEqualTo(1);
        assertThat(plans.of(pot)).allMatch(a -> a.missing().isZero());
        freeze(BudgetStage.DPA);
        assertThatThrownBy(() -> jdbc.sql("UPDATE budgeting_version_cash SET months = months")
                        .update())
                .isInstanceOf(DataAccessException.class);
        String page = "/anggaran/" + year + "/dpa/kas";
        // 83 + 25 a month, 87 + 25 in December, by hand.
        assertThat(Http.at(port).get(page).body()).contains("Rp108", "Rp112", "Rp1.300");
        assertThat(Http.at(port).get(page + ".csv").body())
                .contains(TRANSPORT + "," + OFFICE + "," + PAPER + ",83.00")
                .contains(",87.00");
        assertThat(Http.at(port).get("/anggaran/" + year + "/apbd/kas").statusCode())
                .isEqualTo(404);
    }

    @Test
    void monthsThatAreNotTheLinesAreRefusedAndNothingIsSaved() {
        Map<AccountCode, Months> less = Map.of(PAPER, Months.even(Rupiah.of(999)), FUEL, Months.even(Rupiah.of(300)));
        assertThatThrownBy(() -> planning.run(pot, less, actor(TRANSPORT)))
                .isInstanceOfSatisfying(
                        RefusedCash.class,
                        e -> assertThat(e.refusal())
                                .isEqualTo(
                                        new CashRefused.NotTheLines(PAPER.value(), Rupiah.of(999), Rupiah.of(1_000))));
        assertThat(plans.of(pot)).allMatch(a -> a.months().sum().isZero());
        AgencyCode health = new AgencyCode("1.02.0.00.0.00.01.0000");
        assertThatThrownBy(() -> planning.even(year, TRANSPORT, actor(health))).isInstanceOf(NotFound.class);
    }

    @Test
    void aPlannerDividesEvenlyThenMovesAMonthByForm() {
        String list = "/anggaran/rka/" + year + "/" + TRANSPORT + "/kas";
        String page = list + "/" + OFFICE;
        HttpResponse<String> even = planner().submit(page, page, "tindakan", "rata");
        assertThat(even.statusCode()).isEqualTo(200);
        assertThat(even.body()).contains("value=\"83\"", "value=\"87\"", "Pas");
        assertThat(plans.of(pot)).allMatch(a -> a.months().sum().isZero());
        List<String> typed = months(PAPER, 0, 1_000);
        typed.addAll(months(FUEL, 100, 199));
        HttpResponse<String> wrong = planner().submit(page, page, typed.toArray(String[]::new));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("selisih", "value=\"199\"");
        typed.set(typed.size() - 1, "200");
        assertThat(planner().submit(page, page, typed.toArray(String[]::new)).statusCode())
                .isEqualTo(303);
        assertThat(plans.of(pot).getFirst().months().each().getFirst()).isEqualTo(Rupiah.of(100));
        UUID id = jdbc.sql("SELECT id FROM budgeting_cash_plan WHERE year = ?")
                .param(year.value())
                .query(UUID.class)
                .single();
        assertThat(ledger.of(PlanningCash.KIND, id)).extracting(LedgerEntry::to).containsExactly("direncanakan");
        assertThat(planner().get(list).body()).contains("Pas", "Rp1.300");
        assertThat(planner().get(list + "/1.03.06.2.01.0029").statusCode()).isEqualTo(404);
    }

    /** The first month, ten months of nothing, the last. */
    private static List<String> months(AccountCode account, int first, int last) {
        List<String> fields = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            fields.add("bulan_" + account.value().replace('.', '-') + "_" + month);
            fields.add(month == 1 ? String.valueOf(first) : month == 12 ? String.valueOf(last) : "0");
        }
        return fields;
    }

    private void freeze(BudgetStage stage) {
        freezing.run(
                new FreezingVersion.Wanted(
                        year,
                        stage,
                        stage.word(),
                        stage.word(),
                        "Uji",
                        LocalDate.of(2026, 9, 25),
                        "Uji tanpa paraf TAPD."),
                MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null));
    }

    private Http planner() {
        synchronized (ONE) {
            Http known = planner;
            if (known == null) {
                planner = known = people.signedIn(port, people.official("Uji Kas", "planner/" + TRANSPORT));
            }
            return known;
        }
    }

    private static Actor actor(AgencyCode agency) {
        HeldPost post = new HeldPost(
                Ids.next(), PostRole.PLANNER, "Uji", Optional.of(agency), Optional.empty(), HeldPost.Tenure.DEFINITIVE);
        return new Actor(new PersonId(Ids.next()), "Uji", List.of(post));
    }
}
