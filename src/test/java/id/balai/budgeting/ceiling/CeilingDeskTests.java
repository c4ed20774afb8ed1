package id.balai.budgeting.ceiling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.budgeting.income.Incomes;
import id.balai.budgeting.rka.LineRefused;
import id.balai.budgeting.rka.Pot;
import id.balai.budgeting.rka.RefusedLine;
import id.balai.budgeting.rka.SettingCeiling;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ceilings by form and by spreadsheet: never under their lines, together never over the money there is. */
@BalaiTest
class CeilingDeskTests {
    private static final AtomicInteger YEARS = new AtomicInteger(2020);
    private static final String WORKS = "1.03.0.00.0.00.01.0000";
    private static final String DRAINS = "1.03.06.2.01.0029";
    private static final String OFFICE = "X.XX.01.2.08.0002";
    private static final Object ONE = new Object();
    private static volatile @org.jspecify.annotations.Nullable Http tapd;

    private final SettingCeiling setting;
    private final Incomes incomes;
    private final CeilingTables tables;
    private final StarterCatalogues starter;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;
    private FiscalYear year = new FiscalYear(2020);

    CeilingDeskTests(
            SettingCeiling setting,
            Incomes incomes,
            CeilingTables tables,
            StarterCatalogues starter,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.setting = setting;
        this.incomes = incomes;
        this.tables = tables;
        this.starter = starter;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void aYearOfItsOwnWithOneHundredMillion() {
        year = new FiscalYear(YEARS.getAndIncrement());
        starter.load(List.of(year));
        OpenStages.of(jdbc, year);
        income(100_000_000);
    }

    @Test
    void togetherTheyNeverComeToMoreThanThereIs() {
        setting.run(Map.of(pot(DRAINS), Rupiah.of(60_000_000)), "Uji", tapdActor());
        assertRefused(
                Map.of(pot(OFFICE), Rupiah.of(40_000_001)),
                new LineRefused.CeilingsOverIncome(Rupiah.of(100_000_001), Rupiah.of(100_000_000)));
        setting.run(Map.of(pot(OFFICE), Rupiah.of(50_000_000), pot(DRAINS), Rupiah.of(50_000_000)), "Uji", tapdActor());
        assertThat(incomes.balance(year).ceilings()).isEqualTo(Rupiah.of(100_000_000));
        // Where less came in since, what makes them less is never refused.
        Unguarded.run(jdbc, "UPDATE budgeting_income SET amount = 80000000 WHERE year = " + year);
        setting.run(Map.of(pot(OFFICE), Rupiah.of(45_000_000)), "Uji", tapdActor());
        assertThat(incomes.balance(year).ceilings()).isEqualTo(Rupiah.of(95_000_000));
    }

    @Test
    void aCodeThatIsNotInForceGetsNone() {
        assertRefused(
                Map.of(pot("1.03.06.2.01.9999"), Rupiah.of(1)),
                new LineRefused.CodeWithdrawn(LineRefused.Catalogue.SUB_KEGIATAN, "1.03.06.2.01.9999"));
        String nobody = "9.99.9.99.9.99.99.0000";
        assertRefused(
                Map.of(new Pot(year, new AgencyCode(nobody), new NomenclatureCode(DRAINS)), Rupiah.of(1)),
                new LineRefused.CodeWithdrawn(LineRefused.Catalogue.AGENCY, nobody));
    }

    /** Ten raises of 20 million at once, room for five. */
    @Test
    void neverExceedsTheMoneyHoweverManySetAtOnce() throws Exception {
        City city = CurrentCity.get();
        List<String> agencies = jdbc.sql("SELECT code FROM organisation_agency ORDER BY code LIMIT 10")
                .query((row, n) -> row.getString("code"))
                .list();
        List<Future<Boolean>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(10)) {
            for (String agency : agencies) {
                Pot pot = new Pot(year, new AgencyCode(agency), new NomenclatureCode(OFFICE));
                tries.add(threads.submit(() -> CurrentCity.call(city, () -> {
                    try {
                        setting.run(Map.of(pot, Rupiah.of(20_000_000)), "Uji", tapdActor());
                        return true;
                    } catch (RefusedLine e) {
                        return false;
                    }
                })));
            }
        }
        int set = 0;
        for (Future<Boolean> each : tries) set += each.get() ? 1 : 0;
        assertThat(set).isEqualTo(5);
        assertThat(incomes.balance(year).ceilings()).isEqualTo(Rupiah.of(100_000_000));
    }

    @Test
    void theTapdSetsThoseOfAnAgencyAndReadsWhy() {
        String all = "/kelola/anggaran/" + year + "/pagu";
        String page = all + "/" + WORKS;
        assertThat(tapd().submit(
                                page, page, "sub_baru", DRAINS, "pagu_baru", "60.000.000", "alasan", "Sesuai KUA-PPAS.")
                        .statusCode())
                .isEqualTo(303);
        String field = "pagu_" + DRAINS.replace('.', '-');
        HttpResponse<String> wrong = tapd().submit(page, page, field, "enam puluh", "alasan", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("enam puluh", "Tulis jumlahnya dalam rupiah", "paling sedikit 10 huruf");
        HttpResponse<String> over = tapd().submit(page, page, field, "160.000.000", "alasan", "Sesuai KUA-PPAS.");
        assertThat(over.statusCode()).isEqualTo(409);
        assertThat(over.body()).contains("lebih Rp60.000.000");
        assertThat(tapd().submit(page, page, field, "55.000.000,50", "alasan", "Digeser ke pemeliharaan.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(tapd().get(page).body()).contains("Digeser ke pemeliharaan.", "Rp55.000.000,50", "/log/receipt/");
        assertThat(tapd().get(all).body()).contains("Dinas Pekerjaan Umum", "Rp55.000.000,50");
        assertThat(tapd().get(all + "/9.99").statusCode()).isEqualTo(404);
    }

    @Test
    void aPastedListIsTakenWholeOrNotAtAllWithAReport() {
        String page = "/kelola/anggaran/" + year + "/pagu";
        String head = "SKPD\tSub kegiatan\tNama\tPagu\n";
        String good = WORKS + "\t" + DRAINS + "\tDrainase\t40.000.000\n";
        HttpResponse<String> half = tapd().submit(
                        page, page, "tempel", head + good + WORKS + "\t1.03\tx\t1\n", "alasan", "Sesuai KUA-PPAS.");
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Baris 3.", "kode sub kegiatan");
        assertThat(tables.byAgency(year)).isEmpty();
        String more = "Umum\t" + WORKS + "\t" + OFFICE + "\tRp10.000.000,25\n";
        assertThat(tapd().submit(page, page, "tempel", head + good + more, "alasan", "Sesuai KUA-PPAS.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(tables.of(year, new AgencyCode(WORKS)))
                .extracting(s -> s.sub() + " " + s.amount())
                .containsExactly(DRAINS + " 40000000.00", OFFICE + " 10000000.25");
    }

    private void assertRefused(Map<Pot, Rupiah> wanted, LineRefused refusal) {
        assertThatThrownBy(() -> setting.run(wanted, "Uji", tapdActor()))
                .isInstanceOfSatisfying(
                        RefusedLine.class, e -> assertThat(e.refusal()).isEqualTo(refusal));
    }

    private Pot pot(String sub) {
        return new Pot(year, new AgencyCode(WORKS), new NomenclatureCode(sub));
    }

    private void income(long amount) {
        Unguarded.run(
                jdbc,
                "INSERT INTO budgeting_income (year, account, amount) VALUES (%s, '4.2.01', %d)"
                        .formatted(year, amount));
    }

    private Http tapd() {
        synchronized (ONE) {
            Http known = tapd;
            if (known == null) tapd = known = people.signedIn(port, people.official("Uji TAPD", "tapd/1"));
            return known;
        }
    }

    private static Actor tapdActor() {
        return MusrenbangFixtures.official("Uji", PostRole.TAPD, "TAPD", null, null);
    }
}
