package id.balai.support;

import id.balai.identity.account.Accounts;
import id.balai.identity.account.Passwords;
import id.balai.identity.account.Registering;
import id.balai.identity.account.TotpSetup;
import id.balai.identity.person.Person;
import id.balai.identity.person.Verification;
import id.balai.kernel.EmailAddress;
import id.balai.kernel.MovableClock;
import id.balai.kernel.Nik;
import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.kernel.PhoneNumber;
import id.balai.kernel.RegionCode;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.Posts;
import id.balai.organisation.post.AppointingHolder;
import id.balai.organisation.post.Appointment;
import id.balai.organisation.post.AppointmentResult;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes people with accounts in the current city, and signs them in through the pages. Their numbers are invented. */
@Component
public class TestPeople {
    public static final String PASSWORD = "sarung kotak dan kopi pahit";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Registering registering;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Posts posts;
    private final AppointingHolder appointing;
    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile String hash = "";

    TestPeople(
            Registering registering,
            Accounts accounts,
            Passwords passwords,
            Posts posts,
            AppointingHolder appointing,
            JdbcClient jdbc,
            Clock clock) {
        this.registering = registering;
        this.accounts = accounts;
        this.passwords = passwords;
        this.posts = posts;
        this.appointing = appointing;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A resident with an account; the NIK has a day that no month has. */
    public Person resident(String name) {
        int number = NUMBER.incrementAndGet();
        PersonId id = Registering.newPerson();
        Person person = registering.register(
                new Person(
                        id,
                        0,
                        name,
                        Optional.of(new Nik(String.format("12750199%08d", number))),
                        Optional.of(new PhoneNumber(String.format("+6281200%06d", number))),
                        Optional.of(new EmailAddress("warga" + number + "@contoh.id")),
                        Optional.of(new RegionCode("12.75.01.1001")),
                        Verification.SELF_DECLARED),
                id,
                "warga");
        registering.open(id, "warga" + number, hash(), id, "warga");
        return person;
    }

    /** An official in a post named by its key ({@code lurah/12.75.01.1005}), with an authenticator app; the post must be vacant. */
    public Person official(String name, String postKey) {
        Person person = resident(name);
        accounts.setTotp(person.id(), TotpSetup.fresh());
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        AppointmentResult result = appointing.appoint(
                new Appointment(
                        posts.byKey(postKey).orElseThrow(),
                        person.id(),
                        new NonBlank(name),
                        Tenure.DEFINITIVE,
                        today,
                        Optional.empty(),
                        new NonBlank("SK uji")),
                person.id(),
                "operator");
        if (!(result instanceof AppointmentResult.Recorded)) throw new IllegalStateException(postKey + ": " + result);
        return person;
    }

    /** The name of the account. */
    public String login(Person person) {
        return accounts.get(person.id()).login().orElseThrow();
    }

    /** A reader signed in as this person, with the second factor when the account has one. */
    public Http signedIn(int port, Person person) {
        Http http = Http.at(port);
        HttpResponse<String> next = http.submit("/masuk", "/masuk", "akun", login(person), "sandi", PASSWORD);
        String where = next.headers().firstValue("Location").orElseThrow();
        if (where.startsWith("/masuk/kode")) {
            jdbc.sql("UPDATE identity_account SET totp_step = 0 WHERE person = ?")
                    .param(person.id().value())
                    .update();
            http.submit(
                    "/masuk/kode",
                    "/masuk/kode",
                    "kode",
                    accounts.totpNow(person.id()).orElseThrow());
        }
        return http;
    }

    private String hash() {
        if (hash.isEmpty()) hash = passwords.hash(PASSWORD);
        return hash;
    }
}
