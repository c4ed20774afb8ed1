package id.balai.musrenbang.meeting;

import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.meeting.MeetingFixtures.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.Actor;
import id.balai.identity.gate.Actors;
import id.balai.identity.person.Person;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.meeting.minutes.LockingMeeting;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.PdfFile;
import id.balai.support.TestPeople;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages of a meeting over HTTP, without scripts: who may not, what is missing, what is sealed. */
@BalaiTest
class MeetingPagesTests {
    private static final FiscalYear YEAR = new FiscalYear(2037);
    private static final RegionCode MINE = new RegionCode("12.75.03.1001");
    private static final String DESK = "/rapat/2037/kelurahan/" + MINE;

    private final MusrenbangFixtures musrenbang;
    private final MeetingFixtures fixtures;
    private final SubmittingProposal submitting;
    private final LockingMeeting locking;
    private final TestPeople people;
    private final Actors actors;
    private final JdbcClient jdbc;
    private final int port;

    MeetingPagesTests(
            MusrenbangFixtures musrenbang,
            MeetingFixtures fixtures,
            SubmittingProposal submitting,
            LockingMeeting locking,
            TestPeople people,
            Actors actors,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.musrenbang = musrenbang;
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.locking = locking;
        this.people = people;
        this.actors = actors;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void open() {
        musrenbang.open(YEAR);
        jdbc.sql("DELETE FROM identity_rate_limit").update();
    }

    @Test
    void aMeetingByFormsAlone() throws IOException {
        Person person = people.official("Hendra Pranoto", "lurah/" + MINE);
        Http lurah = people.signedIn(port, person);
        Http stranger = people.signedIn(port, people.official("Mariana Sitompul", "lurah/12.75.03.1002"));
        assertThat(stranger.get(DESK).statusCode()).isEqualTo(404);
        assertThat(lurah.get("/rapat").body()).contains(DESK, "Belum direncanakan");

        HttpResponse<String> empty = lurah.submit(DESK + "/rencana", DESK + "/rencana", "jam", "25.00");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("Isi jam seperti 09.00.", "Isi paling sedikit 3 huruf.");

        Actor officer = new Actor(person.id(), person.name(), actors.postsOf(person.id()));
        MeetingKey key = new MeetingKey(YEAR, Level.KELURAHAN, MINE.value());
        Proposal proposal = proposed("Drainase Gang Pepaya");
        fixtures.opened(key, officer);
        assertThat(stranger.get(DESK + "/daftar").statusCode()).isEqualTo(404);
        assertThat(lurah.get(DESK).body()).contains("Sedang berlangsung", "Belum mengirim apa pun");
        assertThat(lurah.get(DESK + "/daftar").body()).contains("Drainase Gang Pepaya", "Belum diputuskan");

        String item = DESK + "/usulan/" + proposal.number();
        String putusan = proposal.number().path() + "/putusan";
        HttpResponse<String> noReason = lurah.submit(putusan, putusan, "putusan", "REFUSE", "kembali", item);
        assertThat(noReason.statusCode()).isEqualTo(422);
        assertThat(noReason.body()).contains("Pilih alasan dari daftar.");
        HttpResponse<String> accepted = lurah.submit(putusan, putusan, "putusan", "ACCEPT", "kembali", item);
        assertThat(accepted.headers().firstValue("Location")).contains(item);

        HttpResponse<String> moved = lurah.submit(item, item + "/urutan", "urutan", "1", "sebab", "pendek");
        assertThat(moved.statusCode()).isEqualTo(422);
        assertThat(moved.body()).contains("Isi paling sedikit 10 huruf.");
        assertThat(lurah.submit(
                                item,
                                item + "/nilai",
                                "nilai_desak",
                                "4",
                                "nilai_warga",
                                "5",
                                "nilai_lahan",
                                "3",
                                "nilai_swadaya",
                                "4")
                        .statusCode())
                .isEqualTo(303);
        // 35 x 4 + 30 x 5 + 15 x 3 + 20 x 4 = 415 of 500
        assertThat(lurah.get(item).body()).contains("Nilai 4,15 dari 5");
        HttpResponse<String> late = lurah.post(
                item + "/nilai", stale(Http.hiddenFields(lurah.get(item).body()), "nilai_desak", "1"));
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Hendra Pranoto lebih dulu mengisi usulan ini", "Keterdesakan 4");

        HttpResponse<String> early = lurah.submit(DESK + "/tutup", DESK + "/tutup");
        assertThat(early.statusCode()).isEqualTo(409);
        fixtures.attended(key, officer);
        HttpResponse<String> closed = lurah.submit(DESK + "/tutup", DESK + "/tutup");
        assertThat(closed.headers().firstValue("Location")).contains(key.path());
        String page = Http.at(port).get(key.path()).body();
        assertThat(page).contains("BA/KEL/" + MINE + "/2037", "Drainase Gang Pepaya", "/dokumen/");
        assertThat(Http.at(port).get(key.path() + "/1/diterima.csv").body())
                .contains("urutan,urutan_menurut_nilai", proposal.number().toString(), "4.15");
        assertThat(Http.at(port).get(key.path() + "/2/diterima.csv").statusCode())
                .isEqualTo(404);

        Proposal afterwards = proposed("Drainase Gang Terlambat");
        HttpResponse<String> sealed = lurah.submit(
                afterwards.number().path() + "/putusan", afterwards.number().path() + "/putusan", "putusan", "ACCEPT");
        assertThat(sealed.statusCode()).isEqualTo(422);
        assertThat(sealed.body()).contains("BA/KEL/" + MINE + "/2037");
        HttpResponse<String> noLetter = lurah.submit(DESK + "/tutup", DESK + "/surat", "nomor", "1");
        assertThat(noLetter.statusCode()).isEqualTo(422);
        List<String> letter =
                new ArrayList<>(Http.hiddenFields(lurah.get(DESK + "/tutup").body()));
        letter.addAll(List.of("nomor", "050/9", "tanggal", "2036-03-02", "pengirim", "Bapperida"));
        letter.addAll(List.of("perihal", "Satu usulan tertinggal dibahas."));
        HttpResponse<String> picture =
                lurah.post(DESK + "/surat", letter, pdf("GIF89a is no letter".getBytes(StandardCharsets.US_ASCII)));
        assertThat(picture.statusCode()).isEqualTo(422);
        assertThat(picture.body()).contains("Surat harus berkas PDF");
        HttpResponse<String> again = lurah.post(DESK + "/surat", letter, pdf(PdfFile.emptyPage()));
        assertThat(again.headers().firstValue("Location")).contains(DESK);
        assertThat(Http.at(port).get(key.path() + "/1/surat.pdf").statusCode())
                .as("the first version needed none")
                .isEqualTo(404);
    }

    private static Http.Upload pdf(byte[] content) {
        return new Http.Upload("berkas", "surat.pdf", "application/pdf", content);
    }

    /** The form of a page that was opened before somebody else wrote. */
    private static String[] stale(List<String> hidden, String... more) {
        List<String> fields = new ArrayList<>(hidden);
        fields.set(fields.indexOf("versi") + 1, "0");
        fields.addAll(List.of(more));
        return fields.toArray(String[]::new);
    }

    /** The kecamatan is told who sent nothing and who did not fix theirs. */
    @Test
    void aCamatIsWarnedOfPlacesThatAreMissing() {
        Person person = people.official("Dewi Anggraini", "camat/12.75.04");
        Http camat = people.signedIn(port, person);
        Actor officer = new Actor(person.id(), person.name(), actors.postsOf(person.id()));
        MeetingKey key = new MeetingKey(YEAR, Level.KECAMATAN, "12.75.04");
        fixtures.opened(key, officer);
        assertThat(camat.get(key.desk()).body()).contains("Belum mengirim apa pun", "Kelurahan");
        done(locking.lock(emptied(officer), 3, officer));
    }

    /** A meeting without any proposal can be fixed too, once people were there. */
    private MeetingKey emptied(Actor officer) {
        MeetingKey key = new MeetingKey(YEAR, Level.KECAMATAN, "12.75.04");
        fixtures.attended(key, officer);
        return key;
    }

    private Proposal proposed(String title) {
        NewProposal made = new NewProposal(
                YEAR,
                Origin.WARGA,
                "DR-01",
                metres(12),
                title,
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                MINE,
                "Gang Pepaya",
                null);
        return submitting.submit(made, List.of(), resident()).done().proposal();
    }
}
