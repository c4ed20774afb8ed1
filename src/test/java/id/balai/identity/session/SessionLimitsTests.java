package id.balai.identity.session;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.person.Person;
import id.balai.kernel.MovableClock;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

/** ASVS 5.0, 7.3: nobody stays signed in who left, and nobody longer than a working day. */
@BalaiTest
class SessionLimitsTests {
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final Sessions sessions;
    private final int port;

    SessionLimitsTests(
            TestPeople people,
            JdbcClient jdbc,
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository,
            @LocalServerPort int port) {
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
        sessions = new Sessions(repository, jdbc, clock);
    }

    @BeforeEach
    void forgetTries() {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    @Test
    void aSessionEndsEightHoursAfterSigningInHoweverActive() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        sessions.begin(request, people.resident("Lamria Uji").id(), Stage.COMPLETE, false);
        later(Duration.ofHours(8).minusSeconds(1));
        assertThat(sessions.of(request)).isPresent();
        later(Duration.ofSeconds(3));
        assertThat(sessions.of(request)).isEmpty();
        assertThat(request.getSession(false)).isNull();
    }

    @Test
    void theSecondFactorDoesNotBeginTheEightHoursAnew() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        sessions.begin(request, people.resident("Lamria Dua").id(), Stage.FACTOR, true);
        later(Duration.ofHours(7));
        sessions.complete(request);
        later(Duration.ofHours(1).plusSeconds(2));
        assertThat(sessions.of(request)).isEmpty();
    }

    @Test
    void thePasswordShownAgainCountsTenMinutes() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        sessions.begin(request, people.resident("Lamria Sandi").id(), Stage.COMPLETE, false);
        sessions.confirm(request);
        later(Duration.ofMinutes(9));
        assertThat(sessions.confirmed(request)).isTrue();
        later(Duration.ofMinutes(1).plusSeconds(1));
        assertThat(sessions.confirmed(request)).isFalse();
    }

    @Test
    void anIdleOfficialIsSignedOutAfterFifteenMinutesAndAResidentAfterThirty() {
        Person official = people.official("Lamria Petugas", "operator/12.75.01.1002");
        Person resident = people.resident("Lamria Warga");
        Http officials = people.signedIn(port, official);
        Http residents = people.signedIn(port, resident);
        idle(official, Duration.ofMinutes(14));
        idle(resident, Duration.ofMinutes(29));
        assertThat(officials.get("/akun").statusCode()).isEqualTo(200);
        assertThat(residents.get("/akun").statusCode()).isEqualTo(200);
        idle(official, Duration.ofMinutes(15).plusSeconds(1));
        idle(resident, Duration.ofMinutes(15).plusSeconds(1));
        assertThat(officials.get("/akun").statusCode()).isEqualTo(303);
        assertThat(residents.get("/akun").statusCode()).isEqualTo(200);
        idle(resident, Duration.ofMinutes(30).plusSeconds(1));
        assertThat(residents.get("/akun").statusCode()).isEqualTo(303);
    }

    @Test
    void theLastRequestIsWrittenDownTwiceAMinuteAtMost() {
        Person resident = people.resident("Lamria Rajin");
        Http http = people.signedIn(port, resident);
        idle(resident, Duration.ofSeconds(20));
        long before = lastRequest(resident);
        assertThat(http.get("/akun").statusCode()).isEqualTo(200);
        assertThat(lastRequest(resident)).isEqualTo(before);
        idle(resident, Duration.ofSeconds(31));
        before = lastRequest(resident);
        assertThat(http.get("/akun").statusCode()).isEqualTo(200);
        assertThat(lastRequest(resident)).isGreaterThan(before + 30_000);
    }

    /** Many sessions make the database join them in another order, in which those of one person are mixed. */
    @Test
    void everySessionOfAPersonIsListedWhole() {
        Person resident = people.resident("Lamria Banyak");
        Http last = people.signedIn(port, resident);
        for (int i = 0; i < 4; i++) last = people.signedIn(port, resident);
        jdbc.sql("""
                        INSERT INTO identity_session SELECT gen_random_uuid()::text, gen_random_uuid()::text, 0, 0, 60,
                          60000, 'nobody' FROM generate_series(1, 3000)""").update();
        jdbc.sql("""
                        INSERT INTO identity_session_attributes SELECT primary_id, 'since', '\\x00'
                        FROM identity_session WHERE principal_name = 'nobody'""").update();
        HttpResponse<String> account = last.get("/akun");
        jdbc.sql("DELETE FROM identity_session WHERE principal_name = 'nobody'").update();
        assertThat(account.statusCode()).isEqualTo(200);
        assertThat(account.body().split("Peranti lain", -1)).hasSize(1 + 5);
    }

    private long lastRequest(Person person) {
        return jdbc.sql("SELECT last_access_time FROM identity_session WHERE principal_name = ?")
                .param(person.id().toString())
                .query(Long.class)
                .single();
    }

    private void later(Duration time) {
        clock.set(clock.instant().plus(time));
    }

    /** As if the last request lay that far back. */
    private void idle(Person person, Duration time) {
        long last = System.currentTimeMillis() - time.toMillis();
        jdbc.sql("""
                        UPDATE identity_session SET last_access_time = :last,
                          expiry_time = :last + max_inactive_interval * 1000::bigint WHERE principal_name = :person""")
                .param("last", last)
                .param("person", person.id().toString())
                .update();
    }
}
