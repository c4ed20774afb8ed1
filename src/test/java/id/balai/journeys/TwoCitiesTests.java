package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.person.Person;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.Neighbour;
import id.balai.support.TestPeople;
import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two cities in one process, told apart by the host name: nothing of one is seen in the other. */
@BalaiTest
class TwoCitiesTests {
    private static final String HOST = Neighbour.HOST;

    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;
    private final City neighbour;
    private final Http reader;

    TwoCitiesTests(Neighbour neighbour, TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
        this.neighbour = neighbour.city();
        this.reader = Http.at(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/data",
                "/bantuan",
                "/cari?q=uji",
                "/wilayah",
                "/perangkat-daerah",
                "/musrenbang",
                "/musrenbang/kamus",
                "/anggaran",
                "/log",
                "/masuk"
            })
    void aPageOfOneCityNamesOnlyThatCity(String path) {
        // Asked in turn, so that a page kept for one would be found by the other.
        for (int i = 0; i < 2; i++) {
            assertThat(reader.get(path).body()).as(path).contains("Kota Binjai").doesNotContain("Uji Tetangga");
            HttpResponse<String> theirs = reader.get(path, "Host", HOST);
            assertThat(theirs.statusCode()).as(path).isEqualTo(200);
            assertThat(theirs.body()).as(path).contains("Kota Uji Tetangga").doesNotContain("Binjai");
        }
    }

    @Test
    void aSessionOfOneCityIsNobodyInTheOther() {
        Person resident = people.resident("Sitompul");
        Http signedIn = people.signedIn(port, resident);
        assertThat(signedIn.get("/akun").statusCode()).isEqualTo(200);
        String cookies = signedIn.cookies().getCookieStore().getCookies().stream()
                .map(HttpCookie::toString)
                .collect(Collectors.joining("; "));
        assertThat(Http.at(port).get("/akun", "Host", HOST, "Cookie", cookies).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aPersonOfOneCityIsUnknownInTheOther() throws Exception {
        people.resident("Rangkuti");
        int theirs = CurrentCity.call(neighbour, this::countPeople);
        assertThat(theirs).isZero();
        assertThat(countPeople()).isPositive();
    }

    @Test
    void eachCityHasALogOfItsOwn() {
        assertThat(reader.get("/log/2026/vkey").body())
                .isNotEqualTo(reader.get("/log/2026/vkey", "Host", HOST).body());
    }

    private int countPeople() {
        return jdbc.sql("SELECT count(*)::int FROM identity_person")
                .query(Integer.class)
                .single();
    }
}
