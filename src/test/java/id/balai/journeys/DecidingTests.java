package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.DemoTest;
import id.balai.support.Http;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every verb at every level of the ladder, by forms alone; what each step made of the proposal stands on its public page. */
@DemoTest
class DecidingTests {
    private final JdbcClient jdbc;
    private final int port;
    private final Desk desk;

    DecidingTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.port = port;
        this.desk = new Desk(jdbc, port);
    }

    @BeforeEach
    void startAfresh() {
        desk.startAfresh();
    }

    @Test
    void acceptedWithChangesOnTheWayKeepsWhatEachStepMadeOfIt() {
        String proposal = desk.propose(12);
        desk.decide(
                "lurah", proposal, "ACCEPT_CHANGED", "ukuran_panjang", "11", "alasan", "07", "penjelasan", Desk.SAID);
        desk.decide("camat", proposal, "ACCEPT");
        desk.decide(
                "verif",
                proposal,
                "ACCEPT_CHANGED",
                "ukuran_panjang",
                "10",
                "alasan",
                "10",
                "penjelasan",
                "Sudah.".repeat(5));
        desk.decide("bapperida", proposal, "ACCEPT");
        desk.assertPage(
                proposal,
                "12 m",
                "Rp11.820.000",
                "11 m",
                "Rp10.835.000",
                "10 m",
                "Rp9.850.000",
                Desk.SAID,
                "Sudah.Sudah.");
    }

    @Test
    void returnedToTheResidentIsRepairedAndDecidedAgain() {
        String proposal = desk.propose(30);
        desk.decide("lurah", proposal, "RETURN_TO_PROPOSER", "alasan", "18", "penjelasan", Desk.SAID);
        desk.assertPage(proposal, "30 m", Desk.SAID);
        assertThat(desk.door("budi").get(proposal + "/perbaiki").statusCode()).isEqualTo(404);
        desk.repair(proposal, "25");
        desk.decide("lurah", proposal, "ACCEPT");
        desk.decide("camat", proposal, "RETURN_TO_PROPOSER", "alasan", "15", "penjelasan", Desk.SAID);
        HttpResponse<String> more = desk.repaired(proposal, "26");
        assertThat(more.statusCode()).isEqualTo(422);
        assertThat(more.body()).contains("Rp25.610.000", "Rp24.625.000");
        desk.repair(proposal, "24");
        desk.decide("camat", proposal, "REFUSE", "alasan", "09", "penjelasan", Desk.SAID);
        desk.assertPage(proposal, "30 m", "25 m", "24 m", "Rp29.550.000", "Rp24.625.000", "Rp23.640.000", "Ditolak");
    }

    @Test
    void returnedToTheLevelBelowIsDecidedThereAgain() {
        String proposal = desk.propose(20);
        desk.decide("lurah", proposal, "ACCEPT");
        desk.decide("camat", proposal, "RETURN_BELOW", "alasan", "18", "penjelasan", Desk.SAID);
        desk.decide(
                "lurah", proposal, "ACCEPT_CHANGED", "ukuran_panjang", "19", "alasan", "07", "penjelasan", Desk.SAID);
        desk.decide(
                "camat", proposal, "ACCEPT_CHANGED", "ukuran_panjang", "18", "alasan", "07", "penjelasan", Desk.SAID);
        desk.decide("verif", proposal, "RETURN_BELOW", "alasan", "18", "penjelasan", Desk.SAID);
        desk.decide("camat", proposal, "ACCEPT");
        desk.decide("verif", proposal, "RETURN_TO_PROPOSER", "alasan", "18", "penjelasan", Desk.SAID);
        desk.repair(proposal, "17");
        desk.decide("verif", proposal, "ACCEPT");
        desk.decide("bapperida", proposal, "RETURN_TO_PROPOSER", "alasan", "15", "penjelasan", Desk.SAID);
        desk.repair(proposal, "16");
        desk.decide(
                "bapperida",
                proposal,
                "ACCEPT_CHANGED",
                "ukuran_panjang",
                "15",
                "alasan",
                "12",
                "penjelasan",
                Desk.SAID);
        desk.assertPage(proposal, "20 m", "19 m", "18 m", "17 m", "16 m", "15 m", "Rp14.775.000");
    }

    @Test
    void everyLevelMayRefuse() {
        List<String> way = List.of("lurah", "camat", "verif", "bapperida");
        for (int refusing = 0; refusing < way.size(); refusing++) {
            String proposal = desk.propose(10 + refusing);
            for (int i = 0; i < refusing; i++) desk.decide(way.get(i), proposal, "ACCEPT");
            desk.decide(way.get(refusing), proposal, "REFUSE", "alasan", "13", "penjelasan", Desk.SAID);
            desk.assertPage(proposal, "Ditolak", Desk.SAID, (10 + refusing) + " m");
            assertThat(desk.door("warga").get(proposal + "/tarik").statusCode()).isEqualTo(200);
            assertThat(desk.door("warga")
                            .submit(proposal + "/tarik", proposal + "/tarik")
                            .statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void theKeplingDecidesFirstOnWhatIsInTheLingkungan() {
        String proposal = desk.proposeInLingkungan(18);
        desk.assertPage(proposal, "Menunggu putusan kepling", "Kepling Lingkungan II, Kebun Lada");
        assertThat(desk.door("lurah").get(proposal + "/putusan").statusCode()).isEqualTo(404);
        desk.decide(
                "kepling", proposal, "ACCEPT_CHANGED", "ukuran_panjang", "17", "alasan", "07", "penjelasan", Desk.SAID);
        desk.decide("lurah", proposal, "RETURN_BELOW", "alasan", "15", "penjelasan", "Surat warga belum dilampirkan.");
        desk.decide("kepling", proposal, "REFUSE", "alasan", "09", "penjelasan", "Sudah diusulkan warga gang sebelah.");
        desk.assertPage(proposal, "17 m", "Surat warga belum dilampirkan.", "Ditolak", "gang sebelah");
    }

    @Test
    void theResidentTakesItBackAndOthersSupportItBefore() {
        String proposal = desk.propose(14);
        Http budi = desk.door("budi");
        assertThat(budi.submit(proposal + "/dukung", proposal + "/dukung").statusCode())
                .isEqualTo(303);
        assertThat(budi.submit(proposal + "/dukung", proposal + "/dukung").statusCode())
                .isEqualTo(303);
        assertThat(supporters(proposal)).isEqualTo(1);
        assertThat(budi.submit(proposal + "/dukung", proposal + "/dukung", "batal", "true")
                        .statusCode())
                .isEqualTo(303);
        assertThat(supporters(proposal)).isZero();
        desk.decide("lurah", proposal, "ACCEPT");
        assertThat(budi.get(proposal + "/tarik").statusCode()).isEqualTo(404);
        assertThat(desk.door("warga")
                        .submit(proposal + "/tarik", proposal + "/tarik")
                        .statusCode())
                .isEqualTo(303);
        desk.assertPage(proposal, "Ditarik", "14 m");
        assertThat(desk.door("camat").get(proposal + "/putusan").statusCode()).isEqualTo(404);
    }

    @Test
    void whatTheKamusLacksIsSaidOnceAPerson() {
        String words = "Jaring penahan ranting pohon trembesi";
        say("warga", words);
        say("warga", words.toUpperCase(java.util.Locale.ROOT));
        say("budi", "trembesi pohon ranting penahan jaring");
        assertThat(jdbc.sql("SELECT demand FROM musrenbang_missing_work WHERE words = ?")
                        .param(words)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
        assertThat(desk.door("warga").get("/musrenbang/kamus/belum-ada").body()).contains(words);
    }

    @Test
    void aVerdictThatNeedsAReasonIsAskedForItBesideTheField() {
        String proposal = desk.propose(13);
        for (String verdict : List.of("ACCEPT_CHANGED", "RETURN_TO_PROPOSER", "REFUSE")) {
            HttpResponse<String> answer = desk.decided("lurah", proposal, verdict);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(answer.body()).contains("Pilih alasan dari daftar.", "Jelaskan dengan satu kalimat");
        }
        assertThat(desk.decided("lurah", proposal, "ENTAH").body()).contains("Pilih satu putusan.");
        HttpResponse<String> wrong = desk.decided("lurah", proposal, "REFUSE", "alasan", "07", "penjelasan", Desk.SAID);
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body())
                .contains(Desk.SAID, "id=\"alasan-error\"", "Alasan itu bukan untuk putusan ini.")
                .doesNotContain("id=\"penjelasan-error\"");
        HttpResponse<String> same = desk.decided(
                "lurah", proposal, "ACCEPT_CHANGED", "ukuran_panjang", "13", "alasan", "07", "penjelasan", Desk.SAID);
        assertThat(same.statusCode()).isEqualTo(422);
        assertThat(desk.steps(proposal)).isEqualTo(1);
    }

    private void say(String login, String words) {
        assertThat(desk.door(login)
                        .submit("/musrenbang/kamus/belum-ada", "/musrenbang/kamus/belum-ada", "pekerjaan", words)
                        .statusCode())
                .isEqualTo(303);
    }

    private int supporters(String proposal) {
        return jdbc.sql("""
                        SELECT count(*) FROM musrenbang_support s JOIN musrenbang_proposal p ON p.id = s.proposal
                        WHERE 'USL-' || p.year || '-' || lpad(p.serial::text, 4, '0') = ?""")
                .param(proposal.substring(proposal.lastIndexOf('/') + 1))
                .query(Integer.class)
                .single();
    }
}
