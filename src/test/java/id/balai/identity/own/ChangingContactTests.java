package id.balai.identity.own;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.person.People;
import id.balai.identity.person.Person;
import id.balai.kernel.EmailAddress;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** ASVS 6.3.8 and 7.5.1: asking for somebody else's address tells nothing, and the old address hears of a change. */
@BalaiTest
class ChangingContactTests {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    private final TestPeople people;
    private final People known;
    private final JdbcClient jdbc;
    private final int port;

    ChangingContactTests(TestPeople people, People known, JdbcClient jdbc, @LocalServerPort int port) {
        this.people = people;
        this.known = known;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void forgetTries() {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    @Test
    void anAddressOfSomebodyElseIsAnsweredLikeAFreeOne() {
        String taken = email(people.resident("Sondang Pemilik"));
        assertThat(answersTo(confirmed(people.resident("Sondang Satu")), taken))
                .isEqualTo(answersTo(confirmed(people.resident("Sondang Dua")), "sondang.bebas@contoh.id"));
    }

    @Test
    void anAddressOfSomebodyElseChangesNothingAndItsOwnerIsTold() throws InterruptedException {
        Person owner = people.resident("Rotua Pemilik");
        Person other = people.resident("Rotua Ingin");
        Http http = confirmed(other);
        ask(http, email(owner));
        awaitMessageTo(email(owner));
        assertThat(subjectsTo(email(owner))).containsExactly("Surel ini sudah dipakai");
        assertThat(bodiesTo(email(owner))).noneMatch(body -> CODE.matcher(body).find());
        assertThat(finish(http, "000000").statusCode()).isEqualTo(422);
        assertThat(email(known.get(owner.id()))).isEqualTo(email(owner));
        assertThat(email(known.get(other.id()))).isEqualTo(email(other));
    }

    @Test
    void theOldAddressIsToldOfAChange() throws InterruptedException {
        Person person = people.resident("Mangasi Pindah");
        Http http = confirmed(person);
        ask(http, "mangasi.baru@contoh.id");
        awaitMessageTo("mangasi.baru@contoh.id");
        assertThat(subjectsTo(email(person))).isEmpty();
        Matcher code = CODE.matcher(bodiesTo("mangasi.baru@contoh.id").getFirst());
        assertThat(code.find()).isTrue();
        assertThat(finish(http, code.group()).statusCode()).isLessThan(400);
        assertThat(email(known.get(person.id()))).isEqualTo("mangasi.baru@contoh.id");
        assertThat(subjectsTo(email(person))).containsExactly("Alamat Anda diganti");
        assertThat(bodiesTo(email(person))).noneMatch(body -> body.contains("mangasi.baru"));
    }

    /** Everything that the asking person gets to see, but for its own mark, the tokens of the forms and the foot. */
    private List<String> answersTo(Http http, String email) {
        HttpResponse<String> asked = ask(http, email);
        String next = asked.headers()
                .firstValue("Location")
                .map(URI::create)
                .map(URI::getPath)
                .orElseThrow();
        String page = withoutTokens(http.get(next).body());
        HttpResponse<String> wrong = finish(http, "000000");
        return List.of(asked.statusCode() + next, page, wrong.statusCode() + withoutTokens(wrong.body()));
    }

    private static String withoutTokens(String html) {
        return html.replaceAll("(?s)<(header|footer).*?</\\1>", "")
                .replaceAll(" data-owner=\"[0-9a-f]+\"", "")
                .replaceAll("(name=\"[^\"]*\" )value=\"[^\"]*\"", "$1");
    }

    private HttpResponse<String> ask(Http http, String email) {
        return http.submit("/akun/kontak", "/akun/kontak", "surel", email);
    }

    private HttpResponse<String> finish(Http http, String code) {
        return http.submit("/akun/kontak/kode", "/akun/kontak/kode", "kode", code);
    }

    private Http confirmed(Person person) {
        Http http = people.signedIn(port, person);
        http.submit("/akun/kontak", "/akun/konfirmasi", "sandi", TestPeople.PASSWORD);
        return http;
    }

    private static String email(Person person) {
        return person.email().map(EmailAddress::value).orElseThrow();
    }

    private List<String> subjectsTo(String address) {
        return messages("subject", address);
    }

    private List<String> bodiesTo(String address) {
        return messages("body", address);
    }

    /** It is written after the answer. */
    private void awaitMessageTo(String address) throws InterruptedException {
        for (int i = 0; i < 100 && subjectsTo(address).isEmpty(); i++) Thread.sleep(50);
    }

    private List<String> messages(String column, String address) {
        return jdbc.sql("SELECT " + column + " FROM notification_message WHERE recipient = ? ORDER BY created_at")
                .param(address)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
