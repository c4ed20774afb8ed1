package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.person.Person;
import id.balai.kernel.Nik;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An officer at the counter sees a value in clear only with a reason, over real HTTP. */
@BalaiTest
class RevealTests {
    private static final String WHY = "Nomor ponsel di layar tidak sama dengan yang disebut warga.";

    private static @Nullable Person officer;

    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    RevealTests(TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void forgetTries() {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    @Test
    void withoutAReasonNothingIsShownAndTheFieldsSayWhatIsMissing() {
        Person resident = people.resident("Rosmaida Uji");
        Http counter = serving(officer(), resident);
        HttpResponse<String> answer = reveal(counter, "NIK", "", "");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Pilih alasan.", "Tulis keperluannya")
                .doesNotContain(nik(resident));
        assertThat(reveal(counter, "NIK", "D-01", "pendek").statusCode()).isEqualTo(422);
        assertThat(reveal(counter, "NIK", "X-99", WHY).statusCode()).isEqualTo(422);
        assertThat(reveal(counter, "ALAMAT", "D-01", WHY).statusCode()).isEqualTo(422);
        assertThat(looksAt(resident, "NIK")).isEmpty();
    }

    @Test
    void withAReasonItIsShownOnceAndTheResidentReadsWhy() {
        Person resident = people.resident("Rosmaida Baca");
        Http counter = serving(officer(), resident);
        assertThat(reveal(counter, "NIK", "D-02", WHY).body()).contains(nik(resident));
        assertThat(counter.get("/loket").body()).doesNotContain(nik(resident));
        assertThat(looksAt(resident, "NIK")).containsExactly("D-02");
        assertThat(people.signedIn(port, resident).get("/akun/siapa-melihat").body())
                .contains(WHY, "Mencocokkan dengan KTP di meja");
    }

    @Test
    void whoServesNobodyOrMayNotSeeItFindsNothingThere() {
        Person resident = people.resident("Rosmaida Asing");
        Http counter = people.signedIn(port, officer());
        assertThat(reveal(counter, "NIK", "D-02", WHY).statusCode()).isEqualTo(404);
        Http elsewhere = serving(people.official("Operator Tanya", "operator/12.75.01.1001"), resident);
        assertThat(elsewhere.get("/loket").body()).contains("Sedang melayani").doesNotContain("/loket/tampilkan");
        assertThat(reveal(elsewhere, "NIK", "D-02", WHY).statusCode()).isEqualTo(404);
        assertThat(looksAt(resident, "NIK")).isEmpty();
    }

    /** One for all: a post has one holder. */
    private Person officer() {
        if (officer == null) officer = people.official("Loket Sebab", "counter/3");
        return officer;
    }

    private Http serving(Person officer, Person resident) {
        Http http = people.signedIn(port, officer);
        http.submit("/loket", "/loket/cari", "nik", nik(resident));
        http.submit("/loket", "/loket/mulai");
        return http;
    }

    private static HttpResponse<String> reveal(Http officer, String field, String reason, String sentence) {
        return officer.submit("/loket", "/loket/tampilkan", "data", field, "alasan", reason, "penjelasan", sentence);
    }

    private static String nik(Person person) {
        return person.nik().map(Nik::digits).orElseThrow();
    }

    private List<String> looksAt(Person person, String field) {
        return jdbc.sql("SELECT reason_code FROM identity_access WHERE person = ? AND field = ?")
                .params(person.id().value(), field)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
