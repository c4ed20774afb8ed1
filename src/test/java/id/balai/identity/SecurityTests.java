package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.person.Person;
import id.balai.kernel.NonBlank;
import id.balai.ledger.Ledger;
import id.balai.organisation.Posts;
import id.balai.organisation.post.EndingHolding;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an attacker tries at the door, over real HTTP. */
@BalaiTest
class SecurityTests {
    private final TestPeople people;
    private final Posts posts;
    private final EndingHolding ending;
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final int port;

    SecurityTests(
            TestPeople people,
            Posts posts,
            EndingHolding ending,
            JdbcClient jdbc,
            Ledger ledger,
            @LocalServerPort int port) {
        this.people = people;
        this.posts = posts;
        this.ending = ending;
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.port = port;
    }

    @BeforeEach
    void forgetTries() {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    @Test
    void everyPageForbidsForeignScriptsFramesAndSniffing() {
        HttpResponse<String> page = Http.at(port).get("/masuk");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                .contains("frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
        assertThat(page.headers().firstValue("Permissions-Policy")).isPresent();
    }

    @Test
    void theCookieOfFormsIsHiddenFromScriptsAndFilesSetNone() {
        String cookie =
                Http.at(port).get("/masuk").headers().firstValue("Set-Cookie").orElseThrow();
        assertThat(cookie).startsWith("balai-formulir=").contains("HttpOnly", "SameSite=Lax");
        assertThat(Http.at(port).get("/static/x/tokens.css").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void aFormWithoutTheTokenOfOurPageIsRefused() {
        assertThat(Http.at(port).post("/masuk", "akun", "siapa", "sandi", "apa").statusCode())
                .isEqualTo(403);
        assertThat(Http.at(port).post("/keluar").statusCode()).isEqualTo(403);
    }

    @Test
    void aWrongPasswordAndAnUnknownAccountGetTheSameAnswer() {
        Person warga = people.resident("Melati Uji");
        int before = decisionsAbout(warga);
        String wrong = answerTo(people.login(warga), "bukan sandinya");
        String unknown = answerTo("tidakada", "bukan sandinya");
        assertThat(unknown).isEqualTo(wrong);
        // The foot of every page counts decisions: one about known accounts alone would tell them apart.
        assertThat(decisionsAbout(warga)).isEqualTo(before);
    }

    @Test
    void aForgottenPasswordOfNobodyLooksLikeThatOfSomebody() {
        Person warga = people.resident("Melati Lupa");
        HttpResponse<String> known = Http.at(port).submit("/lupa-sandi", "/lupa-sandi", "akun", people.login(warga));
        HttpResponse<String> unknown = Http.at(port).submit("/lupa-sandi", "/lupa-sandi", "akun", "tidakada");
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(303);
        assertThat(known.headers().firstValue("Location"))
                .isEqualTo(unknown.headers().firstValue("Location"));
        assertThat(known.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());
    }

    @Test
    void theSixthTryWithinAMinuteWaits() {
        for (int i = 0; i < 5; i++) assertThat(tryWrong("korban").statusCode()).isEqualTo(422);
        assertThat(tryWrong("korban").statusCode()).isEqualTo(429);
        assertThat(tryWrong("tetangga").statusCode()).isEqualTo(422);
    }

    @Test
    void signingInLeadsNowhereElseThanThisSite() {
        Person warga = people.resident("Melati Arah");
        Http http = Http.at(port);
        HttpResponse<String> in = http.submit(
                "/masuk",
                "/masuk",
                "akun",
                people.login(warga),
                "sandi",
                TestPeople.PASSWORD,
                "ke",
                "//jahat.example/");
        assertThat(in.headers().firstValue("Location")).hasValue("/akun");
    }

    @Test
    void aSessionPlantedBeforeSigningInOpensNothing() {
        Person warga = people.resident("Melati Sesi");
        Http http = people.signedIn(port, warga);
        String first = session(http);
        http.submit("/keluar", "/keluar");
        assertThat(http.get("/akun").statusCode()).isEqualTo(303);
        Http again = people.signedIn(port, warga);
        assertThat(session(again)).isNotEqualTo(first);
    }

    @Test
    void whoLosesAPostIsSignedOutAtOnce() {
        Person camat = people.official("Ester Uji", "camat/12.75.02");
        Http http = people.signedIn(port, camat);
        assertThat(http.get("/kerja").statusCode()).isEqualTo(200);
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Jakarta"));
        ending.endOf(
                camat.id(),
                posts.byKey("camat/12.75.02").orElseThrow(),
                today,
                new NonBlank("SK uji"),
                camat.id(),
                "operator");
        assertThat(http.get("/kerja").statusCode()).isEqualTo(303);
    }

    @Test
    void whatAPersonMayNotOpenIsNotThere() {
        Http warga = people.signedIn(port, people.resident("Melati Biasa"));
        assertThat(warga.get("/kelola/orang").statusCode()).isEqualTo(404);
        assertThat(warga.get("/loket").statusCode()).isEqualTo(404);
        assertThat(warga.get("/kerja").statusCode()).isEqualTo(404);
        assertThat(Http.at(port).get("/kelola/orang").statusCode()).isEqualTo(303);
    }

    @Test
    void nothingOfTheDemoExistsOutsideOfIt() {
        assertThat(Http.at(port).get("/demo/keluar").statusCode()).isEqualTo(404);
        assertThat(Http.at(port).get("/masuk").body()).doesNotContain("rambutan-binjai", "contoh.id");
    }

    @Test
    void aHostOfNoCityReadsNothing() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write("GET /masuk HTTP/1.1\r\nHost: jahat.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 421").doesNotContain("Set-Cookie");
        }
    }

    @Test
    void whatWasTypedAfterTheSessionRanOutIsKeptAndOfferedAgain() throws Exception {
        Person warga = people.resident("Melati Lanjut");
        Http http = people.signedIn(port, warga);
        List<String> token = Http.hiddenFields(http.get("/akun").body());
        jdbc.sql("DELETE FROM identity_session WHERE principal_name = ?")
                .param(warga.id().toString())
                .update();
        String csrf = token.get(token.indexOf("_csrf") + 1);
        HttpResponse<String> held = from(http, "http://localhost:" + port, csrf);
        assertThat(held.headers().firstValue("Location")).hasValue("/masuk?ke=%2Fmasuk%2Flanjut");
        Http.at(port).get("/masuk/lanjut");
        http.submit("/masuk?ke=/masuk/lanjut", "/masuk", "akun", people.login(warga), "sandi", TestPeople.PASSWORD);
        String page = http.get("/masuk/lanjut").body();
        assertThat(page)
                .contains("Jalan rusak di Gang Melati", "action=\"/akun/kabar\"")
                .doesNotContain("rahasia1");
        assertThat(Http.at(port).get("/masuk/lanjut").statusCode()).isEqualTo(404);
    }

    /** What the script keeps on a computer that many use is found again by its owner and by nobody else. */
    @Test
    void draftsHaveAnOwnerAndOutliveTheSignIn() {
        Person ani = people.resident("Ani Konsep");
        String first = owner(people.signedIn(port, ani));
        assertThat(owner(people.signedIn(port, ani))).isEqualTo(first).hasSizeGreaterThan(20);
        assertThat(first).doesNotContain(ani.id().toString().substring(0, 8));
        assertThat(owner(people.signedIn(port, people.resident("Budi Konsep")))).isNotEqualTo(first);
        assertThat(Http.at(port).get("/masuk").body())
                .contains("data-keep-draft")
                .doesNotContain("data-owner");
    }

    private static String owner(Http http) {
        String page = http.get("/akun").body();
        int from = page.indexOf("data-owner=\"") + 12;
        assertThat(from).isGreaterThan(12);
        return page.substring(from, page.indexOf('"', from));
    }

    @Test
    void aFormSentByAnotherSiteIsNotKept() throws Exception {
        HttpResponse<String> refused = from(Http.at(port), "https://jahat.example", "salah");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().allValues("Set-Cookie")).noneMatch(c -> c.startsWith("balai-lanjut"));
    }

    private HttpResponse<String> from(Http http, String origin, String csrf) throws Exception {
        String body = "catatan=" + URLEncoder.encode("Jalan rusak di Gang Melati", StandardCharsets.UTF_8)
                + "&sandi=rahasia1&_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8);
        try (HttpClient client =
                HttpClient.newBuilder().cookieHandler(http.cookies()).build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/akun/kabar"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Origin", origin)
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private HttpResponse<String> tryWrong(String login) {
        return Http.at(port).submit("/masuk", "/masuk", "akun", login, "sandi", "bukan sandinya");
    }

    /** The answer without what differs anyway: the tokens and what was typed. */
    /** Without the tokens, and without the foot's count and hour of the log: other tests decide meanwhile. */
    private String answerTo(String login, String password) {
        HttpResponse<String> answer = Http.at(port).submit("/masuk", "/masuk", "akun", login, "sandi", password);
        return answer.statusCode()
                + answer.body()
                        .replaceAll("value=\"[^\"]*\"", "")
                        .replaceAll("[0-9]{2}\\.[0-9]{2} WIB", "")
                        .replaceAll("[0-9.]+ keputusan tahun ini", "");
    }

    private int decisionsAbout(Person person) {
        return jdbc.sql("""
                        SELECT (SELECT count(*) FROM ledger_queue WHERE object = :person)
                             + (SELECT count(*) FROM ledger_entry WHERE object = :person)""")
                .param("person", person.id().value())
                .query(Integer.class)
                .single();
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        for (int i = 0; i < 200 && !done.getAsBoolean(); i++) Thread.sleep(50);
        assertThat(done.getAsBoolean()).isTrue();
    }

    private static String session(Http http) {
        return http.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("balai"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }
}
