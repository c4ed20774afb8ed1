package id.balai.budgeting.income;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Ppkd;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.identity.Actor;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import id.balai.web.NotFound;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Income and financing: decided by the PPKD within the stages, logged, and checked against the chart of accounts. */
@BalaiTest
class WritingIncomeTests {
    private static final String FINANCE = "5.02.0.00.0.00.01.0000";
    private static final String PROPERTY_TAX = "4.1.01.15.01.0001";

    private final SettingIncome setting;
    private final Incomes incomes;
    private final StarterCatalogues starter;
    private final Ledger ledger;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    WritingIncomeTests(
            SettingIncome setting,
            Incomes incomes,
            StarterCatalogues starter,
            Ledger ledger,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.setting = setting;
        this.incomes = incomes;
        this.starter = starter;
        this.ledger = ledger;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void theChartOfAccounts() {
        starter.load(List.of(new FiscalYear(2019)));
    }

    @Test
    void isLoggedEachTimeAndTakenBackByNothing() {
        FiscalYear year = year(2094);
        setting.run(year, List.of(income(PROPERTY_TAX, 17_800_000_000L)), person(PostRole.PPKD));
        setting.run(year, List.of(income(PROPERTY_TAX, 18_000_000_000L)), person(PostRole.PPKD));
        assertThat(incomes.balance(year).income()).isEqualTo(Rupiah.of(18_000_000_000L));
        setting.run(year, List.of(income(PROPERTY_TAX, 0)), person(PostRole.PPKD));
        UUID id = jdbc.sql("SELECT id FROM budgeting_income WHERE year = 2094")
                .query(UUID.class)
                .single();
        assertThat(ledger.of(SettingIncome.KIND, id))
                .extracting(
                        LedgerEntry::version,
                        e -> String.valueOf(e.publicFields().get("amount")))
                .containsExactly(tuple(1, "17800000000.00"), tuple(2, "18000000000.00"), tuple(3, "0.00"));
        assertThat(incomes.of(year)).isEmpty();
    }

    @Test
    void isRefusedOutsideTheStagesForWrongCodesAndForOthers() {
        FiscalYear closed = new FiscalYear(2095);
        Actor keeper = person(PostRole.PPKD);
        assertThatThrownBy(() -> setting.run(closed, List.of(income(PROPERTY_TAX, 1)), keeper))
                .isInstanceOfSatisfying(
                        RefusedIncome.class,
                        e -> assertThat(e.refusal()).isInstanceOf(IncomeRefused.OutsideSchedule.class));
        FiscalYear year = year(2096);
        for (String wrong : List.of("4.1.01", "5.1.02.01.01.0024", "4.1.01.15.01.0999")) {
            assertThatThrownBy(() -> setting.run(year, List.of(income(PROPERTY_TAX, 1), income(wrong, 1)), keeper))
                    .isInstanceOfSatisfying(
                            RefusedIncome.class,
                            e -> assertThat(e.refusal()).isEqualTo(new IncomeRefused.AccountUnknown(wrong)));
        }
        Income nobodys = new Income("9.99.0.00.0.00.01.0000", new AccountCode(PROPERTY_TAX), Rupiah.of(1), "Uji");
        assertThatThrownBy(() -> setting.run(year, List.of(nobodys), keeper))
                .isInstanceOfSatisfying(
                        RefusedIncome.class,
                        e -> assertThat(e.refusal()).isEqualTo(new IncomeRefused.AgencyUnknown(nobodys.agency())));
        assertThatThrownBy(() -> setting.run(year, List.of(income(PROPERTY_TAX, 1)), person(PostRole.TAPD)))
                .isInstanceOf(NotFound.class);
        assertThat(incomes.of(year)).isEmpty();
    }

    @Test
    void thePpkdSeesTheBalanceWhileWriting() {
        FiscalYear year = year(2097);
        String page = "/kelola/anggaran/" + year + "/pendapatan";
        HttpResponse<String> wrong =
                ppkd().submit(page, page, "rekening", "", "skpd", FINANCE, "jumlah", "banyak", "dasar", "");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("Pilih rekening.", "Tulis jumlahnya dalam rupiah", "Tulis dasar hukumnya.");
        assertThat(ppkd().submit(
                                page,
                                page,
                                "rekening",
                                PROPERTY_TAX,
                                "skpd",
                                FINANCE,
                                "jumlah",
                                "17.800.000.000,50",
                                "dasar",
                                "Perda 1/2024")
                        .statusCode())
                .isEqualTo(303);
        assertThat(ppkd().get(page).body()).contains("Rp17.800.000.000,50", "Perda 1/2024", "PBBP2");
        assertThat(ppkd().get(page + "/hitung?rekening=6.1.01.05.01.0001&skpd=" + FINANCE + "&jumlah=200.000.000")
                        .body())
                .contains("18.000.000.000,50");
        assertThat(incomes.balance(year).income().toString()).isEqualTo("17800000000.50");
    }

    /** Two officers open the same form; whoever saves second sees what the first wrote, and may replace it. */
    @Test
    void whatAnotherWroteMeanwhileIsShownBeforeItIsReplaced() {
        FiscalYear year = year(2019);
        String page = "/kelola/anggaran/" + year + "/pendapatan";
        Http first = ppkd();
        Http second = ppkd();
        String empty = second.get(page).body();
        assertThat(first.submit(page, page, target("1.000.000", "Perda 1")).statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = again(second, page, empty, "2.000.000", "Perda 2");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Rp1.000.000", "Perda 1", "2.000.000", "Perda 2");
        assertThat(incomes.balance(year).income()).isEqualTo(Rupiah.of(1_000_000));
        assertThat(again(second, page, late.body(), "2.000.000", "Perda 2").statusCode())
                .isEqualTo(303);
        assertThat(incomes.balance(year).income()).isEqualTo(Rupiah.of(2_000_000));
        String edited = page + "?rekening=" + PROPERTY_TAX + "&skpd=" + FINANCE;
        assertThat(first.submit(edited, page, target("3.000.000", "Perda 3")).statusCode())
                .isEqualTo(303);
        assertThat(incomes.balance(year).income()).isEqualTo(Rupiah.of(3_000_000));
    }

    /** Sends the form of a page that was opened before. */
    private static HttpResponse<String> again(Http keeper, String page, String opened, String amount, String basis) {
        List<String> fields = new ArrayList<>(Http.hiddenFields(opened));
        fields.addAll(List.of(target(amount, basis)));
        return keeper.post(page, fields.toArray(String[]::new));
    }

    private static String[] target(String amount, String basis) {
        return new String[] {"rekening", PROPERTY_TAX, "skpd", FINANCE, "jumlah", amount, "dasar", basis};
    }

    @Test
    void aPastedListIsTakenWholeOrNotAtAllWithAReport() {
        FiscalYear year = year(2098);
        String page = "/kelola/anggaran/" + year + "/pendapatan";
        String head = "Kode\tUraian\tTarget\tDasar\n";
        String good = PROPERTY_TAX + "\tPBBP2\t17.800.000.000\tPerda 1/2024\n";
        HttpResponse<String> half = ppkd().submit(
                        page,
                        page + "/tempel",
                        "tempel",
                        head + good + "4.1.01\tPajak\t1\t-\n" + good,
                        "skpd",
                        FINANCE);
        assertThat(half.statusCode()).isEqualTo(422);
        assertThat(half.body()).contains("Baris 3.", "Baris 4.", "sudah ada pada baris sebelumnya");
        assertThat(incomes.of(year)).isEmpty();
        String more = "4.1.01.20.01.0001\tOpsen PKB\tRp34.700.000.000,25\tUU 1/2022\n";
        assertThat(ppkd().submit(page, page + "/tempel", "tempel", head + good + more, "skpd", FINANCE)
                        .statusCode())
                .isEqualTo(303);
        assertThat(incomes.of(year))
                .extracting(i -> i.account() + " " + i.amount() + " " + i.basis())
                .containsExactly(
                        PROPERTY_TAX + " 17800000000.00 Perda 1/2024", "4.1.01.20.01.0001 34700000000.25 UU 1/2022");
    }

    private FiscalYear year(int value) {
        FiscalYear year = new FiscalYear(value);
        OpenStages.of(jdbc, year);
        return year;
    }

    private Http ppkd() {
        return Ppkd.at(port, people);
    }

    private static Income income(String account, long amount) {
        return new Income(FINANCE, new AccountCode(account), Rupiah.of(amount), "Uji");
    }

    private static Actor person(PostRole role) {
        return MusrenbangFixtures.official("Uji", role, "Uji", null, null);
    }
}
