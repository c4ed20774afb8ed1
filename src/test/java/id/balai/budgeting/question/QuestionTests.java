package id.balai.budgeting.question;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.identity.person.Person;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.ledger.Ledger;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A resident asks about a line in public, its agency answers, and only the inspectorate hides, with a reason. */
@BalaiTest
class QuestionTests {
    private static final FiscalYear YEAR = new FiscalYear(2027);
    private static final String AGENCY = "1.06.0.00.0.00.01.0000";
    private static Http planner = Http.at(0);
    private static Http inspector = Http.at(0);
    private static boolean signedIn;

    private final TestPeople people;
    private final Questions questions;
    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final int port;
    private UUID line = Ids.next();

    QuestionTests(TestPeople people, Questions questions, Ledger ledger, JdbcClient jdbc, @LocalServerPort int port) {
        this.people = people;
        this.questions = questions;
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void aLineOfTheAgency() {
        OpenStages.of(jdbc, YEAR);
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                VALUES (gen_random_uuid(), %s, '%s', '1.04.03.2.03.0002', 100000) ON CONFLICT DO NOTHING""".formatted(YEAR, AGENCY));
        line = Ids.next();
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, place, provisional, changed_at)
                VALUES ('%s', 1, %s, '%s', '1.04.03.2.03.0002', '5.1.02.01.01.0024', '1.1.12.01.03.0001.00001',
                  'Uji Tanya', '{1}', '{buah}', 'buah', 700, 0, 700, '1.2.01.01.02', NULL, false, now())""".formatted(line, YEAR, AGENCY));
        if (!signedIn) {
            planner = people.signedIn(port, people.official("Uji Jawab", "planner/" + AGENCY));
            inspector = people.signedIn(port, people.official("Uji Awas", "inspector/2"));
            signedIn = true;
        }
    }

    @Test
    void isAskedAnsweredAndReadByEverybody() {
        String path = asked(resident(), "Mengapa harganya tujuh ratus per buah?");
        Http nobody = Http.at(port);
        assertThat(nobody.get("/anggaran/baris/" + line).body())
                .contains("Mengapa harganya tujuh ratus", "Menunggu jawaban", "W*** ")
                .doesNotContain("Warga Bertanya");
        assertThat(nobody.get("/anggaran/tanya?belum=ya&skpd=" + AGENCY).body()).contains("Mengapa harganya");
        assertThat(planner.get("/kerja").body()).contains("Uji Tanya");
        answer(path, "Karena harga tertinggi dalam daftar harga 2027 adalah tujuh ratus.");
        assertThat(nobody.get("/anggaran/baris/" + line).body())
                .contains("Karena harga tertinggi", "Dijawab")
                .doesNotContain("Menunggu jawaban");
        Question question = questions.find(code(path)).orElseThrow();
        assertThat(ledger.of(AskingQuestion.KIND, question.id()))
                .extracting(e -> e.role() + " " + e.to())
                .containsExactly("warga menunggu", "planner dijawab");
        assertThat(nobody.get("/anggaran/tanya?belum=ya&skpd=" + AGENCY).body()).doesNotContain(code(path));
    }

    @Test
    void isHiddenWithAReasonThatEverybodyReadsAndShownAgain() {
        String path = asked(resident(), "Kata kata yang menghina petugas loket");
        Http nobody = Http.at(port);
        assertThat(planner.submit(path, path + "/jawab", "jawaban", "Pertanyaan ini kami simpan dulu.", "versi", "9")
                        .statusCode())
                .isEqualTo(409);
        assertThat(planner.submit(path, path + "/sembunyi", "alasan", "Tidak enak dibaca oleh kami")
                        .statusCode())
                .isEqualTo(404);
        HttpResponse<String> hidden =
                inspector.submit(path, path + "/sembunyi", "alasan", "Menghina petugas, tanpa pertanyaan.");
        assertThat(hidden.statusCode()).isIn(302, 303);
        assertThat(nobody.get(path).body())
                .contains("Menghina petugas, tanpa pertanyaan", "Auditor")
                .doesNotContain("Kata kata yang menghina");
        assertThat(nobody.get("/anggaran/tanya").body()).doesNotContain(code(path));
        assertThat(nobody.get("/anggaran/baris/" + line).body()).doesNotContain("Kata kata yang menghina");
        inspector.submit(path, path + "/tampil", "alasan", "Setelah dibaca lagi, ini kritik.");
        assertThat(nobody.get(path).body()).contains("Kata kata yang menghina", "Menunggu jawaban");
    }

    @Test
    void wordsThatMayNotBePublicAreRefusedBesideTheField() {
        Http asker = resident();
        String form = "/anggaran/baris/" + line + "/tanya";
        assertThat(asker.submit(form, form, "pertanyaan", "Apa?").statusCode()).isEqualTo(422);
        assertThat(asker.submit(form, form, "pertanyaan", "Apakah pemilik NIK 1275 0199 0000 0001 menerima?")
                        .body())
                .contains("tampak seperti NIK");
        for (int i = 0; i < 5; i++) asked(asker, "Pertanyaan yang ke sekian kalinya " + i);
        assertThat(asker.submit(form, form, "pertanyaan", "Pertanyaan yang keenam kalinya")
                        .statusCode())
                .isEqualTo(429);
    }

    @Test
    void nobodyAnswersForAnotherAgencyAndVisitorsSignInFirst() {
        String path = asked(resident(), "Siapa yang akan menjawab pertanyaan ini?");
        Http other = resident();
        assertThat(other.submit("/akun", path + "/jawab", "jawaban", "Saya saja yang menjawab")
                        .statusCode())
                .isEqualTo(404);
        assertThat(Http.at(port).get("/anggaran/baris/" + line + "/tanya").statusCode())
                .isEqualTo(303);
        assertThat(Http.at(port).get("/anggaran/tanya/TNY-999999").statusCode()).isEqualTo(404);
        assertThat(other.get("/anggaran/baris/" + UUID.randomUUID() + "/tanya").statusCode())
                .isEqualTo(404);
    }

    private Http resident() {
        Person person = people.resident("Warga Bertanya");
        return people.signedIn(port, person);
    }

    private String asked(Http asker, String text) {
        String form = "/anggaran/baris/" + line + "/tanya";
        HttpResponse<String> sent = asker.submit(form, form, "pertanyaan", text);
        assertThat(sent.statusCode()).as(sent.body()).isIn(302, 303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private void answer(String path, String text) {
        HttpResponse<String> sent = planner.submit(path, path + "/jawab", "jawaban", text);
        assertThat(sent.statusCode()).as(sent.body()).isIn(302, 303);
    }

    private static String code(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
