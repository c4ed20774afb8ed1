package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.person.Person;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@BalaiTest
class SignInTests {
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    SignInTests(TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    /** All tests come from one address. */
    @BeforeEach
    void forgetTries() {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    @Test
    void aResidentSignsInWithNikEmailOrAccountName() {
        Person warga = people.resident("Melati Rambutan");
        for (String name : new String[] {
            warga.nik().orElseThrow().digits(), warga.email().orElseThrow().value(), people.login(warga)
        }) {
            HttpResponse<String> answer =
                    Http.at(port).submit("/masuk", "/masuk", "akun", name, "sandi", TestPeople.PASSWORD);
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue("/akun");
        }
    }

    @Test
    void anOfficialIsAskedForASecondFactorBeforeAnythingOpens() {
        Person lurah = people.official("Sahat Uji", "lurah/12.75.01.1001");
        Http http = Http.at(port);
        HttpResponse<String> first =
                http.submit("/masuk", "/masuk", "akun", people.login(lurah), "sandi", TestPeople.PASSWORD);
        assertThat(first.headers().firstValue("Location")).hasValue("/masuk/kode");
        assertThat(http.get("/kerja").headers().firstValue("Location")).hasValue("/masuk/kode?ke=%2Fkerja");
        HttpResponse<String> wrong = http.submit("/masuk/kode", "/masuk/kode", "kode", "000000");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(people.signedIn(port, lurah).get("/kerja").statusCode()).isEqualTo(200);
    }
}
