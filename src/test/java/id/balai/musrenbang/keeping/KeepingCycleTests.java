package id.balai.musrenbang.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.person.Person;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Bapperida keeps a year by its pages; every change is a decision with a reason that everybody reads. */
@BalaiTest
class KeepingCycleTests {
    private static final FiscalYear YEAR = new FiscalYear(2038);
    private static final String KEPT = "/kelola/musrenbang/2038";
    private static final String SAID = "Tiga kelurahan terendam banjir pada pekan musyawarah.";

    private static @Nullable Person planner;

    private final MusrenbangFixtures fixtures;
    private final Kamus kamus;
    private final Cycles cycles;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    KeepingCycleTests(
            MusrenbangFixtures fixtures,
            Kamus kamus,
            Cycles cycles,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.kamus = kamus;
        this.cycles = cycles;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void open() {
        fixtures.open(YEAR);
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    @Test
    void extendingAStageNeedsAReasonAndIsPublished() {
        Http http = planner();
        String form = KEPT + "/tahap/kecamatan";
        HttpResponse<String> without =
                http.submit(form, form, "buka", "2037-02-01T08:00", "tutup", "2037-03-01T16:00", "hari", "7");
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Pilih alasan dari daftar.", "2037-03-01T16:00");
        HttpResponse<String> done =
                change(http, form, "buka", "2037-02-01T08:00", "tutup", "2037-03-01T16:00", "hari", "7");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(cycles.get(YEAR).stage(Level.KECAMATAN).opens()).isEqualTo(Instant.parse("2037-02-01T01:00:00Z"));
        assertThat(Http.at(port).get("/musrenbang/2038").body())
                .contains(SAID, "Bencana atau cuaca", "/log/receipt/", "1 Februari 2037 pukul 08.00 WIB");
        assertThat(change(http, form, "buka", "2037-02-01T08:00", "tutup", "2037-03-01T16:00", "hari", "7")
                        .body())
                .contains("Tidak ada yang berubah.");
        assertThat(change(http, form, "buka", "2037-03-01T16:00", "tutup", "2037-02-01T08:00", "hari", "99")
                        .body())
                .contains("Waktu tutup harus sesudah waktu buka.", "Isi 1 sampai 60 hari.");
    }

    @Test
    void theCalendarFileHasAnEventForEachStage() {
        String text = Http.at(port).get("/kalender/musrenbang-2038.ics").body();
        assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(2 + Level.values().length);
        assertThat(text).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n").endsWith("END:VCALENDAR\r\n");
        assertThat(text.lines()).allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75);
    }

    /** It is kept for everybody, so that nobody's way of asking may stand in it. */
    @Test
    void theCalendarFileLeadsToTheCityWhoeverAskedForItFirst() {
        assertThat(Http.at(port)
                        .get("/kalender/musrenbang-2038.ics", "Host", "localhost:1")
                        .body()
                        .replace("\r\n ", ""))
                .contains("URL:http://localhost:" + port + "/musrenbang/2038")
                .doesNotContain("localhost:1/");
    }

    @Test
    void aCeilingIsNotSetBelowWhatIsTaken() {
        jdbc.sql("UPDATE musrenbang_pagu SET taken = 250000000 WHERE year = 2038 AND level = 'KECAMATAN' AND place = ?")
                .param("12.75.01")
                .update();
        Http http = planner();
        String form = KEPT + "/pagu/kecamatan";
        HttpResponse<String> below =
                change(http, form, "pagu_12.75.01", "249.999.999", "pagu_12.75.02", "6.200.000.000");
        assertThat(below.statusCode()).isEqualTo(422);
        assertThat(below.body()).contains("Sudah terpakai Rp250.000.000", "pagu_12.75.01-error", SAID);
        HttpResponse<String> done = change(
                http, form, "pagu_12.75.01", "Rp 300.000.000", "pagu_12.75.02", "6200000000", "pagu_12.75.03", "1.000");
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(Http.at(port).get("/musrenbang/2038").body())
                .contains("Semula Rp6.200.000.000; menjadi Rp300.000.000", "Semula tanpa pagu; menjadi Rp1.000");
        assertThat(change(http, form, "pagu_12.75.01", "banyak").body()).contains("Isi jumlah rupiah");
    }

    /** An English reader sends back what stands in the fields; nothing changed, and nothing is refused. */
    @Test
    void ceilingsAreWrittenAsTheyAreReadInEveryLanguage() {
        Http http = planner();
        String form = KEPT + "/pagu/kelurahan";
        assertThat(change(http, form, "pagu_12.75.04.1001", "1.500.000.000").statusCode())
                .isEqualTo(303);
        assertThat(http.get(form, "Cookie", "bahasa=en-ID").body())
                .contains("lang=\"en\"", "value=\"1.500.000.000\"")
                .doesNotContain("value=\"1,500,000,000\"");
    }

    /** Of seven criteria the third is taken out, which leaves KRITERIA_7 to the sixth row; the new one is not it again. */
    @Test
    void aNewCriterionGetsACodeThatIsFree() {
        Http http = planner();
        String form = KEPT + "/kriteria/city";
        assertThat(change(http, form, criteria("Satu", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", ""))
                        .statusCode())
                .isEqualTo(303);
        List<String> before = codes();
        HttpResponse<String> done =
                change(http, form, criteria("", "Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Baru"));
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        HttpResponse<String> again =
                change(http, form, criteria("Dua", "Tiga", "Empat", "Lima", "Enam", "Tujuh", "Baru", "Lagi"));
        assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
        assertThat(before).hasSize(7).doesNotHaveDuplicates();
        assertThat(codes()).hasSize(8).doesNotHaveDuplicates();
    }

    private List<String> codes() {
        return jdbc.sql("SELECT code FROM musrenbang_criterion WHERE year = 2038 AND level = 'CITY' ORDER BY ordinal")
                .query((row, n) -> row.getString("code"))
                .list();
    }

    /** Eight rows; the weights of those with a name are 100 together. */
    private static String[] criteria(String... names) {
        List<String> fields = new ArrayList<>();
        int named = (int)
                java.util.Arrays.stream(names).filter(name -> !name.isEmpty()).count();
        for (int row = 1; row <= names.length; row++) {
            boolean last =
                    fields.stream().filter(field -> field.startsWith("bobot_")).count() == named - 1L;
            fields.addAll(List.of("kriteria_" + row, names[row - 1], "inggris_" + row, ""));
            if (!names[row - 1].isEmpty()) {
                fields.addAll(List.of("bobot_" + row, last ? String.valueOf(100 - 10 * (named - 1)) : "10"));
            }
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void quotasAndCriteriaAreChangedOnlyAsTheyMay() {
        Http http = planner();
        assertThat(change(http, KEPT + "/kuota/kelurahan", "dikirim", "0", "sendiri", "x")
                        .statusCode())
                .isEqualTo(422);
        assertThat(change(http, KEPT + "/kuota/kelurahan", "dikirim", "40", "sendiri", "")
                        .statusCode())
                .isEqualTo(303);
        String form = KEPT + "/kriteria/agency";
        String[] rows = {"kriteria_1", "Layak", "bobot_1", "60", "kriteria_2", "Manfaat", "bobot_2", "30"};
        assertThat(change(http, form, rows).body()).contains("Jumlah bobot 90; seharusnya 100.");
        rows[7] = "40";
        assertThat(change(http, form, rows).statusCode()).isEqualTo(303);
        jdbc.sql("INSERT INTO musrenbang_scoring_begun (year, level, at) VALUES (2038, 'AGENCY', now())")
                .update();
        rows[3] = "50";
        rows[7] = "50";
        assertThat(http.get(form).body()).contains("Sudah ada skor").doesNotContain("bobot_1");
        assertThat(http.get(KEPT).body()).contains("Terkunci, sudah ada skor", "Diteruskan 40", "Lurah");
    }

    /** Copied from the year before, nobody else's until it is opened, and opened only with a kamus to choose from. */
    @Test
    void aYearIsPreparedFromTheOneBeforeAndThenOpened() {
        Http http = planner();
        FiscalYear before = cycles.listKept().getFirst().cycle().year();
        FiscalYear next = before.next();
        String kept = "/kelola/musrenbang/" + next;
        assertThat(http.submit("/kelola/musrenbang", "/kelola/musrenbang").statusCode())
                .isEqualTo(303);
        assertThat(http.get(kept).body()).contains("Tahun ini belum terlihat oleh umum.");
        assertThat(Http.at(port).get("/musrenbang/" + next).statusCode()).isEqualTo(404);
        assertThat(cycles.find(next)).isEmpty();
        Instant opens = cycles.get(before).stage(Level.CITY).opens();
        Instant later =
                cycles.findKept(next).orElseThrow().cycle().stage(Level.CITY).opens();
        assertThat(later.atZone(MovableClock.JAKARTA))
                .as("the same day and hour a year later")
                .isEqualTo(opens.atZone(MovableClock.JAKARTA).plusYears(1));
        String form = kept + "/kuota/lingkungan";
        assertThat(http.submit(form, form, "dikirim", "7", "sendiri", "3").statusCode())
                .isEqualTo(303);
        HttpResponse<String> refused = http.submit(kept, kept + "/buka");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("Kamus usulan tahun " + next + " belum terbit.");
        publishedFromTheYearBefore(http, next, refused.body());
        assertThat(http.submit(kept, kept + "/buka").statusCode()).isEqualTo(303);
        assertThat(Http.at(port).get("/musrenbang/" + next).body())
                .contains("Dibuka untuk umum", "Disalin dari tahun " + before, "Diteruskan 7; di antaranya");
    }

    /** A reads, B raises one ceiling, A changes only another: B's stays, and A sees both before anything is decided. */
    @Test
    void whatAnotherDecidedMeanwhileIsShownAndNotUndone() {
        Http http = planner();
        String form = KEPT + "/pagu/agency";
        String one = "pagu_1.01.0.00.0.00.01.0000";
        String other = "pagu_1.02.0.00.0.00.01.0000";
        assertThat(change(http, form, one, "1.500.000.000", other, "700.000.000")
                        .statusCode())
                .isEqualTo(303);
        List<String> read = Http.hiddenFields(http.get(form).body());
        List<String> elsewhere =
                Http.hiddenFields(http.get(KEPT + "/tahap/agency").body());
        assertThat(change(http, form, one, "2.000.000.000", other, "700.000.000")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> late = send(http, form, read, one, "1.500.000.000", other, "800.000.000");
        assertThat(late.statusCode()).as(late.body()).isEqualTo(409);
        assertThat(late.body())
                .contains("Sri Jadwal", "mengubahnya lebih dulu", "value=\"1.500.000.000\"", "Kini: 2.000.000.000")
                .contains("value=\"800.000.000\"", "Kini: 700.000.000", SAID);
        assertThat(http.get(form).body()).contains("value=\"2.000.000.000\"", "value=\"700.000.000\"");
        HttpResponse<String> again =
                send(http, form, Http.hiddenFields(late.body()), one, "2.000.000.000", other, "800.000.000");
        assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
        assertThat(http.get(form).body()).contains("value=\"2.000.000.000\"", "value=\"800.000.000\"");
        HttpResponse<String> stage = send(
                http,
                KEPT + "/tahap/agency",
                elsewhere,
                "buka",
                "2037-02-01T08:00",
                "tutup",
                "2037-03-01T16:00",
                "hari",
                "7");
        assertThat(stage.statusCode()).as("another matter is not in the way").isEqualTo(303);
    }

    /** A mistake in the form does not make the officer a reader of what came meanwhile. */
    @Test
    void aFormThatComesBackWithAMistakeKeepsTheVersionThatWasRead() {
        Http http = planner();
        String form = KEPT + "/tahap/city";
        List<String> read = Http.hiddenFields(http.get(form).body());
        assertThat(change(http, form, "buka", "2037-04-01T08:00", "tutup", "2037-05-01T16:00", "hari", "7")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> wrong = send(http, form, read, "buka", "", "tutup", "2037-05-02T16:00", "hari", "7");
        assertThat(wrong.statusCode()).isEqualTo(422);
        HttpResponse<String> late = send(
                http,
                form,
                Http.hiddenFields(wrong.body()),
                "buka",
                "2037-04-02T08:00",
                "tutup",
                "2037-05-02T16:00",
                "hari",
                "7");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Kini: Rabu, 1 April 2037 pukul 08.00 WIB", "2037-04-02T08:00");
    }

    private static HttpResponse<String> send(Http http, String form, List<String> hidden, String... fields) {
        List<String> all = new ArrayList<>(hidden);
        all.addAll(List.of(fields));
        all.addAll(List.of("alasan", "J-03", "penjelasan", SAID));
        return http.post(form, all.toArray(String[]::new));
    }

    /** The refusal leads to the desk, the desk to the act; what was closed in the year before does not come along. */
    private void publishedFromTheYearBefore(Http http, FiscalYear next, String refusal) {
        String desk = "/kelola/kamus?tahun=" + next;
        assertThat(refusal).contains("href=\"" + desk + "\"");
        FiscalYear from = jdbc.sql("SELECT max(year) FROM musrenbang_kamus WHERE year < ?")
                .param(next.value())
                .query((row, n) -> new FiscalYear(row.getInt(1)))
                .single();
        List<KamusEntry> former = kamus.of(from);
        assertThat(http.get(desk).body())
                .contains("Terbitkan kamus " + next + " dari " + from, former.size() + " pekerjaan")
                .contains(former.size() + " pekerjaan belum punya harga di buku harga " + next);
        assertThat(http.submit(desk, "/kelola/kamus/" + next + "/terbit", "alasan", "ya")
                        .statusCode())
                .isEqualTo(422);
        assertThat(kamus.of(next)).isEmpty();
        HttpResponse<String> done = http.submit(desk, "/kelola/kamus/" + next + "/terbit", "alasan", SAID);
        assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
        assertThat(kamus.of(next)).hasSameSizeAs(former).allMatch(entry -> entry.version() == 1);
        assertThat(kamus.of(next))
                .extracting(KamusEntry::code)
                .containsExactlyElementsOf(former.stream().map(KamusEntry::code).toList());
        assertThat(http.get(desk).body()).contains("Tambah pekerjaan");
        assertThat(http.get("/kelola/kamus?tahun=2001").statusCode()).isEqualTo(404);
    }

    @Test
    void nobodyElseKeepsIt() {
        Http resident = people.signedIn(port, people.resident("Warga Jadwal"));
        assertThat(resident.get(KEPT).statusCode()).isEqualTo(404);
        assertThat(resident.get("/kelola/musrenbang").statusCode()).isEqualTo(404);
        for (String nothing : new String[] {"/pagu/lingkungan", "/tahap/desa", "/kuota/usulan", "/kriteria/x"}) {
            assertThat(planner().get(KEPT + nothing).statusCode()).as(nothing).isEqualTo(404);
        }
    }

    private HttpResponse<String> change(Http http, String form, String... fields) {
        String[] all = java.util.Arrays.copyOf(fields, fields.length + 4);
        all[fields.length] = "alasan";
        all[fields.length + 1] = "J-03";
        all[fields.length + 2] = "penjelasan";
        all[fields.length + 3] = SAID;
        return http.submit(form, form, all);
    }

    private Http planner() {
        if (planner == null) planner = people.official("Sri Jadwal", "bapperida/2");
        return people.signedIn(port, planner);
    }
}
