package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.person.Person;
import id.balai.kernel.EmailAddress;
import id.balai.support.BalaiTest;
import id.balai.support.CountedStatements;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * ASVS 6.3.8: what somebody at the door waits for is the same work, whether or not there is such an account. Counted, not
 * timed; the times are measured by {@code bin/bench signin}.
 */
@BalaiTest
@Import(CountedStatements.class)
class EvenAnswersTests {
    private static final int LOCK_ATTEMPTS = 5;
    private static final String TABLES_OF_PEOPLE = "identity_person, identity_account, notification_message";

    private final TestPeople people;
    private final MeterRegistry meters;
    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final int port;

    EvenAnswersTests(
            TestPeople people,
            MeterRegistry meters,
            JdbcClient jdbc,
            TransactionOperations transactions,
            @LocalServerPort int port) {
        this.people = people;
        this.meters = meters;
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.port = port;
    }

    @BeforeEach
    void forgetTries() {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    @Test
    void aRefusedSignInIsOnePasswordHashWhoeverItIs() {
        Person known = people.resident("Tiurma Sama");
        Person locked = people.resident("Tiurma Terkunci");
        Person without = people.resident("Tiurma Tanpa");
        change(locked, "locked_at = now()");
        change(without, "password_hash = NULL");
        for (String login : new String[] {
            people.login(known),
            people.login(locked),
            people.login(without),
            "tidakada",
            "12750100000000",
            "t@contoh.id"
        }) {
            long before = hashes();
            assertThat(signIn(login).statusCode()).as(login).isEqualTo(422);
            assertThat(hashes() - before).as(login).isEqualTo(1);
        }
    }

    @Test
    void aRefusedSignInAsksTheDatabaseAsOftenWhoeverItIs() {
        String known = people.login(people.resident("Tiurma Hitung"));
        assertThat(CountedStatements.during(() -> signIn("tidakada"), this::forgetTries))
                .isEqualTo(CountedStatements.during(() -> signIn(known), this::forgetTries));
    }

    /** Nobody can read about people meanwhile; whoever asks for a code is answered all the same. */
    @Test
    @Timeout(60)
    void aCodeIsPromisedBeforeItIsLookedUpWhoeverItIs() throws InterruptedException {
        Person known = people.resident("Tiurma Kode");
        String email = known.email().map(EmailAddress::value).orElseThrow();
        String nik = known.nik().orElseThrow().digits();
        whilePeopleCannotBeRead(() -> reset(people.login(known)), "/lupa-sandi/kode");
        whilePeopleCannotBeRead(() -> reset("tidakada"), "/lupa-sandi/kode");
        whilePeopleCannotBeRead(() -> signUp(nik, "lain@contoh.id"), "/daftar/kode");
        whilePeopleCannotBeRead(() -> signUp("1275019900770001", email), "/daftar/kode");
        whilePeopleCannotBeRead(() -> signUp("1275019900770002", "baru@contoh.id"), "/daftar/kode");
        awaitMessages(email, 3);
        awaitMessages("baru@contoh.id", 1);
        assertThat(messages("lain@contoh.id")).isZero();
    }

    private void whilePeopleCannotBeRead(Supplier<Supplier<HttpResponse<String>>> request, String next) {
        Supplier<HttpResponse<String>> prepared = request.get();
        HttpResponse<String> answer = locked(prepared);
        assertThat(answer.headers().firstValue("Location")).hasValue(next);
    }

    /** Who still writes a letter of before may hold one table and wait for another: then the lock is asked for again. */
    private HttpResponse<String> locked(Supplier<HttpResponse<String>> request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transactions.execute(status -> {
                    jdbc.sql("LOCK TABLE " + TABLES_OF_PEOPLE + " IN ACCESS EXCLUSIVE MODE")
                            .update();
                    return request.get();
                });
            } catch (PessimisticLockingFailureException e) {
                if (attempt == LOCK_ATTEMPTS) throw e;
            }
        }
    }

    private Supplier<HttpResponse<String>> reset(String login) {
        return form("/lupa-sandi", "akun", login);
    }

    private Supplier<HttpResponse<String>> signUp(String nik, String email) {
        return form(
                "/daftar",
                "nama",
                "Tiurma Baru",
                "nik",
                nik,
                "ponsel",
                "081200009901",
                "surel",
                email,
                "kelurahan",
                "12.75.01.1001",
                "sandi",
                TestPeople.PASSWORD,
                "setuju",
                "true");
    }

    /** The page is opened before; only what is sent is answered without the people. */
    private Supplier<HttpResponse<String>> form(String path, String... fields) {
        Http http = Http.at(port);
        String[] all = java.util.stream.Stream.concat(
                        Http.hiddenFields(http.get(path).body()).stream(), java.util.Arrays.stream(fields))
                .toArray(String[]::new);
        return () -> http.post(path, all);
    }

    private HttpResponse<String> signIn(String login) {
        return Http.at(port).submit("/masuk", "/masuk", "akun", login, "sandi", "bukan sandinya");
    }

    private long hashes() {
        return meters.get("balai.password").timer().count();
    }

    private void change(Person person, String assignment) {
        jdbc.sql("UPDATE identity_account SET " + assignment + " WHERE person = ?")
                .param(person.id().value())
                .update();
    }

    private void awaitMessages(String to, int count) throws InterruptedException {
        for (int i = 0; i < 100 && messages(to) < count; i++) Thread.sleep(Duration.ofMillis(50));
        assertThat(messages(to)).as(to).isEqualTo(count);
    }

    private int messages(String to) {
        return jdbc.sql("SELECT count(*) FROM notification_message WHERE recipient = ?")
                .param(to)
                .query(Integer.class)
                .single();
    }
}
