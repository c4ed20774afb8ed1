package id.balai.budgeting.rka;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.calendar.OpeningStage;
import id.balai.budgeting.calendar.Phase;
import id.balai.budgeting.calendar.Window;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.identity.Actor;
import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.FundCode;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A planner's forms, sent twice, by many at once, and with whatever people type; the ceiling holds all the while. */
@BalaiTest
class LinesByFormTests {
    private static final int FIRST_YEAR = 2074;
    private static final List<String> METHODS = new ArrayList<>();
    private static final AgencyCode PUBLIC_WORKS = new AgencyCode("1.03.0.00.0.00.01.0000");
    private static final NomenclatureCode DRAINS = new NomenclatureCode("1.03.06.2.01.0029");
    private static final String U_DITCH = "1.3.04.02.07.0001.00001";
    private static final Rupiah CEILING = Rupiah.of(100_000_000);

    private final WritingLine writing;
    private final SettingCeiling ceilings;
    private final OpeningStage schedules;
    private final StarterCatalogues starter;
    private final Ceilings pots;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int port;
    private FiscalYear year = new FiscalYear(2074);
    private Pot pot = new Pot(year, PUBLIC_WORKS, DRAINS);

    LinesByFormTests(
            WritingLine writing,
            SettingCeiling ceilings,
            OpeningStage schedules,
            StarterCatalogues starter,
            Ceilings pots,
            TestPeople people,
            JdbcClient jdbc,
            Clock clock,
            @LocalServerPort int port) {
        this.writing = writing;
        this.ceilings = ceilings;
        this.schedules = schedules;
        this.starter = starter;
        this.pots = pots;
        this.people = people;
        this.jdbc = jdbc;
        this.clock = clock;
        this.port = port;
    }

    /** What is refused leaves its year as it was: all cases of such a test share one. */
    @BeforeEach
    void aYearOfItsOwn(TestInfo test) {
        String method = test.getTestMethod().orElseThrow().getName();
        boolean fresh = !METHODS.contains(method);
        if (fresh) METHODS.add(method);
        year = new FiscalYear(FIRST_YEAR + METHODS.indexOf(method));
        pot = new Pot(year, PUBLIC_WORKS, DRAINS);
        if (!fresh) return;
        starter.load(List.of(year));
        Actor tapd = MusrenbangFixtures.official("Uji", PostRole.TAPD, "TAPD", null, null);
        LocalDate today = LocalDate.now(clock);
        schedules.run(year, Phase.RKA, new Window(today.minusDays(1), today.plusDays(1)), "Uji", tapd);
        ceilings.run(pot, CEILING, tapd);
    }

    @Test
    void aLineSentTwiceIsOneAndLeadsToOnePage() throws Exception {
        List<String> form = form("10");
        List<HttpResponse<String>> answers = together(List.of(() -> add(form), () -> add(form)));
        answers.add(add(form));
        assertThat(answers).extracting(HttpResponse::statusCode).allMatch(status -> status / 100 == 3);
        assertThat(answers.stream().map(LinesByFormTests::path).distinct()).hasSize(1);
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void itemsOfTheBookAreFoundWhileAPlannerTypes() {
        String address = "/anggaran/rka/" + year + "/" + PUBLIC_WORKS + "/barang?sub=" + DRAINS + "&cari=u-dicth";
        String found = planner().get(address).body();
        assertThat(found).contains("barang=" + U_DITCH).doesNotContain("<html");
    }

    @Test
    void aRemovalSentTwiceLeadsToOnePage() {
        add(form("10"));
        UUID line = onlyLine();
        String edit = "/anggaran/rka/baris/" + line + "/ubah";
        List<String> form = new ArrayList<>(hidden(edit));
        form.addAll(List.of("versi", "1", "sebab", "Sudah dikerjakan tahun lalu."));
        String remove = "/anggaran/rka/baris/" + line + "/hapus";
        HttpResponse<String> first = planner().post(remove, form.toArray(String[]::new));
        HttpResponse<String> second = planner().post(remove, form.toArray(String[]::new));
        assertThat(first.statusCode() / 100).isEqualTo(3);
        assertThat(path(second)).isEqualTo(path(first));
        assertThat(pots.find(pot).orElseThrow().taken()).isEqualTo(Rupiah.ZERO);
    }

    @Test
    void ofEightPlannersAtOnceThreeFitUnderTheCeiling() throws Exception {
        List<Callable<HttpResponse<String>>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            List<String> form = form("30");
            acts.add(() -> add(form));
        }
        List<HttpResponse<String>> answers = together(acts);
        assertThat(answers.stream().filter(a -> a.statusCode() / 100 == 3)).hasSize(3);
        assertThat(answers.stream().filter(a -> a.statusCode() == 422))
                .hasSize(5)
                .allSatisfy(a -> assertThat(a.body()).contains("pagu", "value=\"30\""));
        assertThat(pots.find(pot).orElseThrow().taken()).isEqualTo(Rupiah.of(88_650_000));
    }

    @Test
    void whoChangesWhatAnotherChangedIsToldAndKeepsWhatWasTyped() {
        add(form("10"));
        UUID line = onlyLine();
        List<String> stale = change("1", "12", "kata saya yang lama");
        assertThat(planner()
                        .post(
                                "/anggaran/rka/baris/" + line,
                                change("1", "11", "").toArray(String[]::new))
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = planner().post("/anggaran/rka/baris/" + line, stale.toArray(String[]::new));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("kata saya yang lama", "value=\"12\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"-1", "0", "NaN", "1e309", "1e9", "1e-9", "99999999999", "0,00001", "' OR 1=1", "BESAR", "RIBUAN"
            })
    void aVolumeThatIsNoneIsSaidBesideItsField(String typed) {
        String volume = typed.equals("BESAR")
                ? "9".repeat(10_000)
                : typed.equals("RIBUAN") ? "1" + ".000".repeat(100_000) : typed;
        HttpResponse<String> answer = add(form(volume));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"volume1-error\"");
        assertThat(count()).isZero();
    }

    @Test
    void aTextTooLongIsSaidAndNotCutOff() {
        List<String> form = form("10");
        form.addAll(List.of("uraian", "a".repeat(301), "catatan", "b".repeat(500_000)));
        HttpResponse<String> answer = add(form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"uraian-error\"", "id=\"catatan-error\"");
        assertThat(count()).isZero();
    }

    /** Whatever is added, changed and removed, in whatever order: what is taken is the sum, and fits. */
    @Test
    void theSumNeverExceedsTheCeilingByAnySequenceOfVerbs() {
        Random random = new Random(20_260_712);
        List<BudgetLine> standing = new ArrayList<>();
        Actor actor = MusrenbangFixtures.official("Uji", PostRole.PLANNER, "Perencana", PUBLIC_WORKS, null);
        for (int i = 0; i < 150; i++) {
            BudgetLine chosen = standing.isEmpty() ? null : standing.get(random.nextInt(standing.size()));
            int verb = random.nextInt(3);
            try {
                if (verb == 0 || chosen == null) {
                    standing.add(writing.add(pot, content(1 + random.nextInt(60)), null, actor));
                } else if (verb == 1) {
                    BudgetLine after =
                            writing.change(chosen.id(), chosen.version(), content(1 + random.nextInt(60)), "", actor);
                    standing.set(standing.indexOf(chosen), after);
                } else if (standing.size() > 2) {
                    writing.remove(chosen.id(), chosen.version(), "Uji", actor);
                    standing.remove(chosen);
                }
            } catch (RefusedLine refused) {
                assertThat(refused.refusal()).isInstanceOf(LineRefused.OverCeiling.class);
            }
            Rupiah sum = standing.stream().map(BudgetLine::amount).reduce(Rupiah.ZERO, Rupiah::plus);
            assertThat(pots.find(pot).orElseThrow().taken()).isEqualTo(sum);
            assertThat(sum.exceeds(CEILING)).isFalse();
        }
    }

    private static LineContent content(int metres) {
        return new LineContent(
                new AccountCode("5.2.04.02.07.0001"),
                new PriceItemCode(U_DITCH),
                "Pemasangan u-ditch",
                "Jalan Teratai Putih",
                Koefisien.of(BigDecimal.valueOf(metres), "m"),
                "m",
                Rupiah.of(985_000),
                Ppn.NONE,
                new FundCode("1.2.01.01.02"),
                null,
                false,
                "");
    }

    private Http planner() {
        return WorksPlanner.at(port, people);
    }

    private String editor() {
        return "/anggaran/rka/" + year + "/" + PUBLIC_WORKS;
    }

    private List<String> form(String volume) {
        List<String> fields = new ArrayList<>(hidden(editor() + "/baru?sub=" + DRAINS + "&barang=" + U_DITCH));
        fields.addAll(List.of("volume1", volume, "satuan1", "m", "harga", "985.000", "ppn", "0"));
        fields.addAll(List.of("rekening", "5.2.04.02.07.0001", "dana", "1.2.01.01.02"));
        return fields;
    }

    private List<String> change(String version, String volume, String note) {
        List<String> fields = new ArrayList<>();
        String edit = "/anggaran/rka/baris/" + onlyLine() + "/ubah";
        List<String> hidden = hidden(edit);
        for (int i = 0; i < hidden.size(); i += 2) {
            if (!hidden.get(i).equals("versi")) fields.addAll(hidden.subList(i, i + 2));
        }
        fields.addAll(List.of("versi", version, "volume1", volume, "satuan1", "m", "harga", "985.000", "ppn", "0"));
        fields.addAll(List.of("rekening", "5.2.04.02.07.0001", "dana", "1.2.01.01.02", "catatan", note));
        return fields;
    }

    private List<String> hidden(String page) {
        HttpResponse<String> answer = planner().get(page);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Http.hiddenFields(answer.body());
    }

    private HttpResponse<String> add(List<String> form) {
        return planner().post(editor() + "/baris", form.toArray(String[]::new));
    }

    private int count() {
        return jdbc.sql("SELECT count(*) FROM budgeting_line WHERE year = ?")
                .param(year.value())
                .query(Integer.class)
                .single();
    }

    private UUID onlyLine() {
        return jdbc.sql("SELECT id FROM budgeting_line WHERE year = ?")
                .param(year.value())
                .query(UUID.class)
                .single();
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static List<HttpResponse<String>> together(List<Callable<HttpResponse<String>>> acts) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> future : threads.invokeAll(acts)) answers.add(future.get());
            return answers;
        }
    }
}
