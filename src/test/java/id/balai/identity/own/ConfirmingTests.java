package id.balai.identity.own;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.person.Person;
import id.balai.kernel.MovableClock;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ASVS 7.5.1 and 7.5.2, by hand and without scripts: who it is, is asked again, and what was wanted goes on. */
@BalaiTest
class ConfirmingTests {
    private final TestPeople people;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final int port;

    ConfirmingTests(TestPeople people, MovableClock clock, JdbcClient jdbc, @LocalServerPort int port) {
        this.people = people;
        this.clock = clock;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void forgetTries() {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    @AfterEach
    void setClockRight() {
        clock.set(Clock.systemUTC().instant());
    }

    @Test
    void whoSignedInJustNowEndsTheOtherSessionsAtOnce() {
        Person person = people.resident("Dameria Baru");
        Http lost = people.signedIn(port, person);
        Http own = people.signedIn(port, person);
        assertThat(endOthers(own).statusCode()).isEqualTo(303);
        assertThat(lost.get("/akun").statusCode()).isEqualTo(303);
        assertThat(own.get("/akun").statusCode()).isEqualTo(200);
    }

    @Test
    void laterThePasswordIsAskedForAndWhatWasWantedGoesOn() {
        Person person = people.resident("Dameria Nanti");
        Http lost = people.signedIn(port, person);
        Http own = people.signedIn(port, person);
        later();
        HttpResponse<String> asked = endOthers(own);
        assertThat(asked.body()).contains("Masukkan kata sandi lagi");
        assertThat(lost.get("/akun").statusCode()).isEqualTo(200);

        HttpResponse<String> wrong = answer(own, asked, "bukan sandinya");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(lost.get("/akun").statusCode()).isEqualTo(200);

        HttpResponse<String> right = answer(own, wrong, TestPeople.PASSWORD);
        assertThat(right.headers().firstValue("Location")).hasValue("/akun");
        assertThat(lost.get("/akun").statusCode()).isEqualTo(303);
        assertThat(own.get("/akun").statusCode()).isEqualTo(200);
    }

    @Test
    void aTypedFormIsNotTypedAgain() {
        Person person = people.resident("Dameria Ketik");
        Http own = people.signedIn(port, person);
        HttpResponse<String> asked = send(own, "/akun/kontak", "surel", "dameria & co@salah");
        HttpResponse<String> page = answer(own, asked, TestPeople.PASSWORD);
        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("value=\"dameria &amp; co@salah\"", "name=\"ponsel\"");
    }

    @Test
    void aNewPasswordIsTypedAgainAndStandsInNoPage() {
        Person person = people.resident("Dameria Rahasia");
        Http own = people.signedIn(port, person);
        HttpResponse<String> asked = send(own, "/akun/sandi", "sandi", "payung hijau di teras");
        assertThat(asked.body()).contains("Masukkan kata sandi lagi").doesNotContain("payung");
        HttpResponse<String> right = answer(own, asked, TestPeople.PASSWORD);
        assertThat(right.headers().firstValue("Location")).hasValue("/akun/keamanan");
        assertThat(people.signedIn(port, person).get("/akun").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsLedAnywhereElse() {
        Person person = people.resident("Dameria Arah");
        for (String address : new String[] {"https://jahat.example/", "//jahat.example", "/keluar", "/kelola/orang"}) {
            Http own = people.signedIn(port, person);
            for (String sent : new String[] {"true", "false"}) {
                HttpResponse<String> right = send(
                        own,
                        "/akun/konfirmasi",
                        "sandi",
                        TestPeople.PASSWORD,
                        "ke",
                        address,
                        "kirim",
                        sent,
                        "isian",
                        "a=b");
                assertThat(right.headers().firstValue("Location")).as(address).hasValue("/akun/keamanan");
            }
        }
    }

    @Test
    void aForeignPasskeyOpensNothing() {
        Http own = people.signedIn(port, people.resident("Dameria Kunci"));
        own.submit("/akun/keamanan", "/akun/konfirmasi/kunci/tantangan");
        HttpResponse<String> answer = own.submit("/akun/keamanan", "/akun/konfirmasi/kunci", "kunci", "{}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(own.get("/akun/keamanan").body()).contains("Masukkan kata sandi lagi");
    }

    private static HttpResponse<String> endOthers(Http http) {
        return send(http, "/akun/sesi", "sesi", "lain");
    }

    /** One form of the page, which has several. */
    private static HttpResponse<String> send(Http http, String action, String... fields) {
        List<String> hidden = Http.hiddenFields(http.get("/akun").body());
        List<String> all = new ArrayList<>(List.of("_csrf", hidden.get(hidden.indexOf("_csrf") + 1)));
        all.addAll(List.of(fields));
        return http.post(action, all.toArray(String[]::new));
    }

    private static HttpResponse<String> answer(Http http, HttpResponse<String> asked, String password) {
        List<String> fields = new ArrayList<>(Http.hiddenFields(asked.body()));
        fields.addAll(List.of("sandi", password));
        return http.post("/akun/konfirmasi", fields.toArray(String[]::new));
    }

    private void later() {
        clock.set(clock.instant().plus(Duration.ofMinutes(11)));
    }
}
