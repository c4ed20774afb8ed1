package id.balai.budgeting.rka;

import static id.balai.budgeting.rka.SampleLines.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.support.BalaiTest;
import id.balai.support.FilledForm;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several people at one line: what differs is merged, what collides is shown, and nothing that was typed is lost. */
@BalaiTest
class TwoPlannersTests {
    private static final AtomicInteger YEARS = new AtomicInteger(2049);

    private final SettingCeiling ceilings;
    private final StarterCatalogues starter;
    private final WritingLine writing;
    private final Ceilings pots;
    private final JdbcClient jdbc;
    private final TestPeople people;
    private final int port;
    private Http planner = new Http("");
    private Pot pot = new Pot(new FiscalYear(2049), PUBLIC_WORKS, DRAINS);

    TwoPlannersTests(
            SettingCeiling ceilings,
            StarterCatalogues starter,
            WritingLine writing,
            Ceilings pots,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.ceilings = ceilings;
        this.starter = starter;
        this.writing = writing;
        this.pots = pots;
        this.jdbc = jdbc;
        this.people = people;
        this.port = port;
    }

    @BeforeEach
    void aYearOfItsOwn() {
        planner = WorksPlanner.at(port, people);
        FiscalYear year = new FiscalYear(YEARS.getAndIncrement());
        pot = new Pot(year, PUBLIC_WORKS, DRAINS);
        starter.load(List.of(year));
        OpenStages.of(jdbc, year);
        ceilings.run(pot, Rupiah.of(100_000_000), bapperida());
    }

    /** Two planners at the same line: one changes how much, the other writes a note; both stand in the end. */
    @Test
    void whatAnotherChangedStandsBesideWhatOneTypedAndBothAreKept() {
        UUID line = lineOfTenMetres();
        List<String> note = change(line, "10", "Sudah diukur di lapangan.");
        planner.post("/anggaran/rka/baris/" + line, change(line, "11", "").toArray(String[]::new));
        HttpResponse<String> both = planner.post("/anggaran/rka/baris/" + line, note.toArray(String[]::new));
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body())
                .contains("diubah oleh Ayu Baris", "Sudah diukur di lapangan.", "value=\"11\"")
                .doesNotContain("Diubah kalian berdua");
        FilledForm form = lineForm(both, Map.of("catatan", "Sudah diukur di lapangan."));
        assertThat(planner.post(form.action(), form.fields()).statusCode()).isEqualTo(303);
        assertThat(jdbc.sql("SELECT trim_scale(volumes[1]) || ' ' || note FROM budgeting_line WHERE id = ?")
                        .param(line)
                        .query(String.class)
                        .single())
                .isEqualTo("11 Sudah diukur di lapangan.");
    }

    @Test
    void whatOneTypedIntoALineThatAnotherRemovedCanBecomeALineOfItsOwn() {
        UUID line = lineOfTenMetres();
        List<String> typed = change(line, "12", "kata yang tidak boleh hilang");
        List<String> removal = new ArrayList<>(hidden("/anggaran/rka/baris/" + line + "/ubah"));
        removal.addAll(List.of("sebab", "Salah sub kegiatan."));
        planner.post("/anggaran/rka/baris/" + line + "/hapus", removal.toArray(String[]::new));
        HttpResponse<String> gone = planner.post("/anggaran/rka/baris/" + line, typed.toArray(String[]::new));
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.body()).contains("dihapus oleh Ayu Baris", "kata yang tidak boleh hilang", "value=\"12\"");
        FilledForm form = lineForm(gone, Map.of("catatan", "kata yang tidak boleh hilang"));
        assertThat(planner.post(form.action(), form.fields()).statusCode()).isEqualTo(303);
        assertThat(pots.find(pot).orElseThrow().taken()).isEqualTo(Rupiah.of(12 * 985_000));
    }

    /** Each of eight changes one field of the same line at the same moment, and tries until it is saved. */
    @Test
    void ofEightAtTheSameLineNobodysWorkIsLost() throws Exception {
        UUID line = lineOfTenMetres();
        List<Map<String, String>> works = List.of(
                Map.of("volume1", "13"),
                Map.of("uraian", "Gang Melati"),
                Map.of("harga", "900.000"),
                Map.of("ppn", "11"),
                Map.of("bulan", "4"),
                Map.of("tempat", "12.75.01.1002"),
                Map.of("catatan", "Diukur."),
                Map.of("volume2", "2", "satuan2", "sisi"));
        List<Callable<HttpResponse<String>>> acts = new ArrayList<>();
        for (Map<String, String> work : works) {
            List<String> fields = change(line, "10", "");
            acts.add(() -> untilSaved(line, fields, work));
        }
        assertThat(together(acts)).extracting(HttpResponse::statusCode).containsOnly(303);
        assertThat(jdbc.sql("""
                                SELECT concat_ws('|', array_to_string(volumes, 'x'), specification, price, ppn, month, place, note)
                                FROM budgeting_line WHERE id = ?""").param(line).query(String.class).single())
                .isEqualTo("13.0000x2.0000|Gang Melati|900000.00|11|4|12.75.01.1002|Diukur.");
        assertThat(jdbc.sql("SELECT version FROM budgeting_line WHERE id = ?")
                        .param(line)
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
    }

    private HttpResponse<String> untilSaved(UUID line, List<String> first, Map<String, String> work) {
        List<String> fields = new ArrayList<>(first);
        work.forEach((field, value) -> put(fields, field, value));
        HttpResponse<String> answer = planner.post("/anggaran/rka/baris/" + line, fields.toArray(String[]::new));
        while (answer.statusCode() == 409) {
            FilledForm form = lineForm(answer, Map.of());
            answer = planner.post(form.action(), form.fields());
        }
        return answer;
    }

    private static void put(List<String> fields, String name, String value) {
        for (int i = 0; i < fields.size(); i += 2) {
            if (fields.get(i).equals(name)) {
                fields.set(i + 1, value);
                return;
            }
        }
        fields.addAll(List.of(name, value));
    }

    /** The form of a line as a browser shows it, with what stands in text areas and is chosen. */
    private static FilledForm lineForm(HttpResponse<String> page, Map<String, String> areas) {
        FilledForm form = FilledForm.of(page.body()).stream()
                .filter(f -> f.names().contains("rekening"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.body()));
        Map<String, String> shown = new HashMap<>();
        Matcher chosen = Pattern.compile("<select id=\"(\\w+)\"(.*?)</select>", Pattern.DOTALL)
                .matcher(page.body());
        while (chosen.find()) shown.put(chosen.group(1), first(chosen.group(2), "value=\"([^\"]*)\" selected"));
        shown.put("ppn", first(page.body(), "name=\"ppn\" id=\"[^\"]*\" value=\"(\\d+)\" checked"));
        shown.put("catatan", first(page.body(), "<textarea id=\"catatan\"[^>]*>([^<]*)"));
        shown.putAll(areas);
        return form.with(shown).without("sementara");
    }

    private static String first(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        return found.find() ? found.group(1) : "";
    }

    private UUID lineOfTenMetres() {
        return writing.add(pot, uDitch("10"), null, SampleLines.planner()).id();
    }

    private static String edit(UUID line) {
        return "/anggaran/rka/baris/" + line + "/ubah";
    }

    private List<String> hidden(String page) {
        return Http.hiddenFields(planner.get(page).body());
    }

    /** The form of a line as it was opened, with this volume and note. */
    private List<String> change(UUID line, String volume, String note) {
        List<String> fields = new ArrayList<>(hidden(edit(line)));
        fields.addAll(List.of("volume1", volume, "satuan1", "m", "harga", "985.000", "ppn", "0"));
        fields.addAll(List.of("uraian", "Jalan Teratai Putih", "tempat", "12.75.01.1001"));
        fields.addAll(List.of("rekening", DRAIN_ACCOUNT.value(), "dana", "1.2.01.01.02", "catatan", note));
        return fields;
    }

    private static List<HttpResponse<String>> together(List<Callable<HttpResponse<String>>> acts) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> future : threads.invokeAll(acts)) answers.add(future.get());
            return answers;
        }
    }
}
