package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.support.DemoPeopleAtDoor;
import id.balai.support.DemoTest;
import id.balai.support.Http;
import id.balai.support.Proposing;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every verb at every level of the ladder, by forms alone; what each step made of the proposal stands on its public page.
 * Then the same forms sent twice, by two at once, and filled with whatever people and attackers type.
 */
@DemoTest
class DecidingTests {
    private static final String SAID = "Diukur bersama kepling pada hari Selasa.";
    private static final Map<String, String> LEVELS =
            Map.of("lurah", "K-", "camat", "C-", "verif", "V-", "bapperida", "T-", "bapperida2", "T-");
    private static final Map<Integer, Map<String, Http>> DOORS = new ConcurrentHashMap<>();

    private final JdbcClient jdbc;
    private final int port;

    DecidingTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void forgetTries() {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    // ---- the verbs

    @Test
    void acceptedWithChangesOnTheWayKeepsWhatEachStepMadeOfIt() {
        String proposal = propose(12);
        decide("lurah", proposal, "ACCEPT_CHANGED", "ukuran_panjang", "11", "alasan", "07", "penjelasan", SAID);
        decide("camat", proposal, "ACCEPT");
        decide(
                "verif",
                proposal,
                "ACCEPT_CHANGED",
                "ukuran_panjang",
                "10",
                "alasan",
                "10",
                "penjelasan",
                "Sudah.".repeat(5));
        decide("bapperida", proposal, "ACCEPT");
        assertPage(
                proposal, "12 m", "Rp11.820.000", "11 m", "Rp10.835.000", "10 m", "Rp9.850.000", SAID, "Sudah.Sudah.");
    }

    @Test
    void returnedToTheResidentIsRepairedAndDecidedAgain() {
        String proposal = propose(30);
        decide("lurah", proposal, "RETURN_TO_PROPOSER", "alasan", "18", "penjelasan", SAID);
        assertPage(proposal, "30 m", SAID);
        assertThat(door("budi").get(proposal + "/perbaiki").statusCode()).isEqualTo(404);
        repair(proposal, "25");
        decide("lurah", proposal, "ACCEPT");
        decide("camat", proposal, "RETURN_TO_PROPOSER", "alasan", "15", "penjelasan", SAID);
        HttpResponse<String> more = repaired(proposal, "26");
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.body()).contains("Rp25.610.000", "Rp24.625.000");
        repair(proposal, "24");
        decide("camat", proposal, "REFUSE", "alasan", "09", "penjelasan", SAID);
        assertPage(proposal, "30 m", "25 m", "24 m", "Rp29.550.000", "Rp24.625.000", "Rp23.640.000", "Ditolak");
    }

    @Test
    void returnedToTheLevelBelowIsDecidedThereAgain() {
        String proposal = propose(20);
        decide("lurah", proposal, "ACCEPT");
        decide("camat", proposal, "RETURN_BELOW", "alasan", "18", "penjelasan", SAID);
        decide("lurah", proposal, "ACCEPT_CHANGED", "ukuran_panjang", "19", "alasan", "07", "penjelasan", SAID);
        decide("camat", proposal, "ACCEPT_CHANGED", "ukuran_panjang", "18", "alasan", "07", "penjelasan", SAID);
        decide("verif", proposal, "RETURN_BELOW", "alasan", "18", "penjelasan", SAID);
        decide("camat", proposal, "ACCEPT");
        decide("verif", proposal, "RETURN_TO_PROPOSER", "alasan", "18", "penjelasan", SAID);
        repair(proposal, "17");
        decide("verif", proposal, "ACCEPT");
        decide("bapperida", proposal, "RETURN_TO_PROPOSER", "alasan", "15", "penjelasan", SAID);
        repair(proposal, "16");
        decide("bapperida", proposal, "ACCEPT_CHANGED", "ukuran_panjang", "15", "alasan", "12", "penjelasan", SAID);
        assertPage(proposal, "20 m", "19 m", "18 m", "17 m", "16 m", "15 m", "Rp14.775.000");
    }

    @Test
    void everyLevelMayRefuse() {
        List<String> way = List.of("lurah", "camat", "verif", "bapperida");
        for (int refusing = 0; refusing < way.size(); refusing++) {
            String proposal = propose(10 + refusing);
            for (int i = 0; i < refusing; i++) decide(way.get(i), proposal, "ACCEPT");
            decide(way.get(refusing), proposal, "REFUSE", "alasan", "13", "penjelasan", SAID);
            assertPage(proposal, "Ditolak", SAID, (10 + refusing) + " m");
            assertThat(door("warga").get(proposal + "/tarik").statusCode()).isEqualTo(200);
            assertThat(door("warga")
                            .submit(proposal + "/tarik", proposal + "/tarik")
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void theResidentTakesItBackAndOthersSupportItBefore() {
        String proposal = propose(14);
        Http budi = door("budi");
        assertThat(budi.submit(proposal + "/dukung", proposal + "/dukung").statusCode())
                .isEqualTo(303);
        assertThat(budi.submit(proposal + "/dukung", proposal + "/dukung").statusCode())
                .isEqualTo(303);
        assertThat(supporters(proposal)).isEqualTo(1);
        assertThat(budi.submit(proposal + "/dukung", proposal + "/dukung", "batal", "true")
                        .statusCode())
                .isEqualTo(303);
        assertThat(supporters(proposal)).isZero();
        decide("lurah", proposal, "ACCEPT");
        assertThat(budi.get(proposal + "/tarik").statusCode()).isEqualTo(404);
        assertThat(door("warga")
                        .submit(proposal + "/tarik", proposal + "/tarik")
                        .statusCode())
                .isEqualTo(303);
        assertPage(proposal, "Ditarik", "14 m");
        assertThat(door("camat").get(proposal + "/putusan").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheKamusLacksIsSaidOnceAPerson() {
        String words = "Jaring penahan ranting pohon trembesi";
        say("warga", words);
        say("warga", words.toUpperCase(java.util.Locale.ROOT));
        say("budi", "trembesi pohon ranting penahan jaring");
        assertThat(jdbc.sql("SELECT demand FROM musrenbang_missing_work WHERE words = ?")
                        .param(words)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(door("warga").get("/musrenbang/kamus/belum-ada").body()).contains(words);
    }

    @Test
    void aVerdictThatNeedsAReasonIsAskedForItBesideTheField() {
        String proposal = propose(13);
        for (String verdict : List.of("ACCEPT_CHANGED", "RETURN_TO_PROPOSER", "REFUSE")) {
            HttpResponse<String> answer = decided("lurah", proposal, verdict);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Pilih alasan dari daftar.", "Jelaskan dengan satu kalimat");
        }
        assertThat(decided("lurah", proposal, "ENTAH").body()).contains("Pilih satu putusan.");
        HttpResponse<String> wrong = decided("lurah", proposal, "REFUSE", "alasan", "07", "penjelasan", SAID);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(SAID, "id=\"alasan-error\"", "Alasan itu bukan untuk putusan ini.")
                .doesNotContain("id=\"penjelasan-error\"");
        HttpResponse<String> same = decided(
                "lurah", proposal, "ACCEPT_CHANGED", "ukuran_panjang", "13", "alasan", "07", "penjelasan", SAID);
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(steps(proposal)).isEqualTo(1);
    }

    // ---- twice, and two at once

    @Test
    void aDecisionSentTwiceHasOneEffectAndLeadsToOneReceipt() throws Exception {
        String proposal = propose(15);
        List<String> form = form("lurah", proposal, "ACCEPT");
        List<HttpResponse<String>> answers = together(
                () -> send(door("lurah"), proposal + "/putusan", form),
                () -> send(door("lurah"), proposal + "/putusan", form));
        answers.add(send(door("lurah"), proposal + "/putusan", form));
        assertThat(answers).extracting(HttpResponse::statusCode).allMatch(status -> status / 100 == 3);
        assertThat(answers.stream().map(DecidingTests::path).distinct()).containsExactly(proposal + "/tercatat/2");
        assertThat(steps(proposal)).isEqualTo(2);
        assertThat(door("lurah").get(proposal + "/tercatat/2").statusCode()).isEqualTo(200);
    }

    @Test
    void ofTwoOfficersAtOnceOneDecidesAndTheOtherKeepsWhatWasWritten() throws Exception {
        String proposal = propose(16);
        for (String login : List.of("lurah", "camat", "verif")) decide(login, proposal, "ACCEPT");
        List<String> one =
                form("bapperida", proposal, "REFUSE", "alasan", "14", "penjelasan", "Kata yang satu, panjang.");
        List<String> other =
                form("bapperida2", proposal, "REFUSE", "alasan", "13", "penjelasan", "Kata yang lain, panjang.");
        List<HttpResponse<String>> answers = together(
                () -> send(door("bapperida"), proposal + "/putusan", one),
                () -> send(door("bapperida2"), proposal + "/putusan", other));
        assertThat(answers)
                .extracting(HttpResponse::statusCode)
                .satisfiesExactlyInAnyOrder(
                        won -> assertThat(won).isEqualTo(303),
                        lost -> assertThat(lost).isEqualTo(409));
        boolean firstWon = answers.getFirst().statusCode() < 400;
        String told = answers.get(firstWon ? 1 : 0).body();
        assertThat(told).contains(firstWon ? "Kata yang lain, panjang." : "Kata yang satu, panjang.");
        assertThat(told).contains(firstWon ? "Irwan Batubara" : "Sri Wahyuni");
        assertThat(steps(proposal)).isEqualTo(5);
    }

    @Test
    void oneDraftSentFromTwoPagesBecomesOneProposal() throws Exception {
        Proposing proposing = Proposing.as("budi", Http.at(port));
        String draft = path(proposing.describe("Air masuk ke dapur tiap hujan, dua puluh rumah.", "12"));
        List<String> one = Http.hiddenFields(proposing.http().get(draft).body());
        List<String> other = Http.hiddenFields(proposing.http().get(draft).body());
        assertThat(one).isNotEqualTo(other);
        int before = count("musrenbang_proposal");
        List<HttpResponse<String>> answers = together(
                () -> send(proposing.http(), draft + "/kirim", one),
                () -> send(proposing.http(), draft + "/kirim", other),
                () -> send(proposing.http(), draft + "/kirim", one));
        assertThat(answers).extracting(HttpResponse::statusCode).allMatch(status -> status / 100 == 3);
        assertThat(answers.stream().map(DecidingTests::path).distinct()).hasSize(1);
        assertThat(count("musrenbang_proposal")).isEqualTo(before + 1);
        assertThat(path(proposing.http().get(draft))).isEqualTo(path(answers.getFirst()));
    }

    // ---- whatever is typed

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "0",
                "NaN",
                "Infinity",
                "1e309",
                "1e-9",
                "0x10",
                "9999999999999999999999",
                "1,2,3",
                "1.000.000.000",
                "\u202e12\u202c",
                "٣٤",
                "'; DROP TABLE musrenbang_proposal; --",
                "<script>alert(1)</script>",
                "BESAR",
                "RIBUAN"
            })
    void aSizeThatIsNoneIsSaidBesideItsField(String typed) {
        String size = typed.equals("BESAR")
                ? "9".repeat(10_000)
                : typed.equals("RIBUAN") ? "1" + ".000".repeat(100_000) : typed;
        String proposal = propose(17);
        int rows = rows();
        HttpResponse<String> answer = decided(
                "lurah", proposal, "ACCEPT_CHANGED", "ukuran_panjang", size, "alasan", "07", "penjelasan", SAID);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"ukuran_panjang-error\"").doesNotContain("<script>alert");
        HttpResponse<String> proposed =
                Proposing.as("warga", Http.at(port)).describe("Air masuk ke dapur tiap hujan.", size);
        assertThat(proposed.statusCode()).isEqualTo(422);
        assertThat(proposed.body()).contains("id=\"ukuran_panjang-error\"").doesNotContain("<script>alert");
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void aTextTooLongOrHostileIsRefusedOrShownAsText() {
        String proposal = propose(18);
        int rows = rows();
        String script = "<script>alert(1)</script> \u202E terbalik ' OR 1=1";
        assertThat(decided("lurah", proposal, "REFUSE", "alasan", "13", "penjelasan", "a".repeat(900_000))
                        .statusCode())
                .isEqualTo(422);
        assertThat(decided("lurah", proposal, "REFUSE", "alasan", "13", "penjelasan", "a".repeat(2_000_000))
                        .statusCode())
                .isEqualTo(413);
        assertThat(decided("lurah", proposal, "REFUSE", "alasan", "13", "penjelasan", "nol \u0000 di tengah")
                        .statusCode())
                .isEqualTo(400);
        assertThat(decided("lurah", proposal, "REFUSE", "alasan", script, "penjelasan", script)
                        .statusCode())
                .isEqualTo(422);
        assertThat(rows()).isEqualTo(rows);
        decide("lurah", proposal, "REFUSE", "alasan", "13", "penjelasan", script);
        assertThat(Http.at(port).get(proposal).body())
                .doesNotContain("<script>alert")
                .contains("&lt;script&gt;alert(1)");
    }

    // ---- how

    private String propose(int metres) {
        return Proposing.as("warga", Http.at(port)).propose("Air masuk ke dapur tiap hujan, dua puluh rumah.", metres);
    }

    private void decide(String login, String proposal, String verdict, String... more) {
        HttpResponse<String> answer = decided(login, proposal, verdict, more);
        assertThat(answer.statusCode())
                .as(login + " " + verdict + ": " + answer.body())
                .isEqualTo(303);
        HttpResponse<String> recorded = door(login).get(path(answer));
        assertThat(recorded.statusCode()).isEqualTo(200);
        assertThat(recorded.body()).contains("/log/receipt/");
    }

    private HttpResponse<String> decided(String login, String proposal, String verdict, String... more) {
        return send(door(login), proposal + "/putusan", form(login, proposal, verdict, more));
    }

    private List<String> form(String login, String proposal, String verdict, String... more) {
        String number = proposal.substring(proposal.lastIndexOf('/') + 1);
        List<String> fields = new ArrayList<>(
                Http.hiddenFields(door(login).get("/kerja?buka=" + number).body()));
        fields.addAll(List.of("putusan", verdict));
        for (int i = 0; i < more.length; i += 2) {
            boolean reason = more[i].equals("alasan") && more[i + 1].matches("\\d\\d");
            fields.addAll(List.of(more[i], reason ? LEVELS.get(login) + more[i + 1] : more[i + 1]));
        }
        return fields;
    }

    private void repair(String proposal, String metres) {
        HttpResponse<String> answer = repaired(proposal, metres);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    }

    private HttpResponse<String> repaired(String proposal, String metres) {
        return door("warga")
                .submit(
                        proposal + "/perbaiki",
                        proposal + "/perbaiki",
                        "judul",
                        "Saluran Gang Kenanga",
                        "masalah",
                        "Air masuk ke dapur, sudah diukur ulang.",
                        "ukuran_panjang",
                        metres);
    }

    private void say(String login, String words) {
        assertThat(door(login)
                        .submit("/musrenbang/kamus/belum-ada", "/musrenbang/kamus/belum-ada", "pekerjaan", words)
                        .statusCode())
                .isEqualTo(303);
    }

    private void assertPage(String proposal, String... words) {
        String page = Http.at(port)
                .get(proposal)
                .body()
                .replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ")
                .replace('\u00A0', ' ');
        assertThat(page).contains(words);
    }

    private Http door(String login) {
        return DOORS.computeIfAbsent(port, p -> new ConcurrentHashMap<>())
                .computeIfAbsent(login, who -> DemoPeopleAtDoor.signedIn(port, who));
    }

    private int steps(String proposal) {
        return jdbc.sql("""
                        SELECT count(*) FROM musrenbang_step s JOIN musrenbang_proposal p ON p.id = s.proposal
                        WHERE p.serial = ? AND p.year = ?""")
                .params(
                        Integer.parseInt(proposal.substring(proposal.lastIndexOf('-') + 1)),
                        Integer.parseInt(proposal.replaceAll(".*USL-(\\d{4}).*", "$1")))
                .query(Integer.class)
                .single();
    }

    private int supporters(String proposal) {
        return jdbc.sql("""
                        SELECT count(*) FROM musrenbang_support s JOIN musrenbang_proposal p ON p.id = s.proposal
                        WHERE p.serial = ?""")
                .param(Integer.parseInt(proposal.substring(proposal.lastIndexOf('-') + 1)))
                .query(Integer.class)
                .single();
    }

    private int rows() {
        return count("musrenbang_proposal") + count("musrenbang_step") + count("web_submission");
    }

    private int count(String table) {
        return jdbc.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }

    private static HttpResponse<String> send(Http http, String action, List<String> fields) {
        return http.post(action, fields.toArray(String[]::new));
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(place -> place.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
    }

    @SafeVarargs
    private static List<HttpResponse<String>> together(Callable<HttpResponse<String>>... acts) throws Exception {
        City city = CurrentCity.get();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<HttpResponse<String>>> futures = new ArrayList<>();
            for (Callable<HttpResponse<String>> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return CurrentCity.call(city, act);
                }));
            }
            start.countDown();
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> future : futures) answers.add(future.get());
            return answers;
        }
    }
}
