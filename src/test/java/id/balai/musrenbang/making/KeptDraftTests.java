package id.balai.musrenbang.making;

import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.ChangingKamus;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.proposal.Photo;
import id.balai.musrenbang.proposal.Photos;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.Http.Upload;
import id.balai.support.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a draft keeps for its writer: its photos, to be seen and taken off; and its words, when the work is closed meanwhile. */
@BalaiTest
class KeptDraftTests {
    private static final String MAKING = "/musrenbang/usulan/baru/DR-01";
    private static final String KONSEP = "/musrenbang/usulan/konsep/";

    private final MusrenbangFixtures fixtures;
    private final TestPeople people;
    private final Photos photos;
    private final Cycles cycles;
    private final Kamus kamus;
    private final ChangingKamus changing;
    private final JdbcClient jdbc;
    private final int port;
    private Http reader;

    KeptDraftTests(
            MusrenbangFixtures fixtures,
            TestPeople people,
            Photos photos,
            Cycles cycles,
            Kamus kamus,
            ChangingKamus changing,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.people = people;
        this.photos = photos;
        this.cycles = cycles;
        this.kamus = kamus;
        this.changing = changing;
        this.jdbc = jdbc;
        this.port = port;
        this.reader = Http.at(port);
    }

    @BeforeEach
    void aResident() {
        fixtures.open();
        jdbc.sql("DELETE FROM identity_rate_limit").update();
        reader = people.signedIn(port, people.resident("Melati Simpan"));
    }

    @Test
    void photosAreSeenByTheirWriterAlone() throws IOException {
        String draft = path(send(MAKING, "Gang Foto", jpeg(40)));
        String picture = photo(draft, 0);
        assertThat(reader.get(draft).body()).contains("src=\"" + picture, "Foto ke-1 di konsep Anda", "Hapus foto 1");
        assertThat(reader.get(draft + "/ubah").body()).contains("src=\"" + picture, "Hapus foto 1");
        HttpResponse<String> seen = reader.get(picture);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(seen.headers().firstValue("Cache-Control")).hasValue("no-store");

        Http other = people.signedIn(port, people.resident("Kenanga Simpan"));
        assertThat(other.get(picture).statusCode()).isEqualTo(404);
        String removing = picture.replace(".jpg", "/hapus");
        assertThat(other.submit("/akun/keamanan", removing).statusCode()).isEqualTo(404);
        assertThat(Http.at(port).get(picture).statusCode()).as("nobody").isEqualTo(303);
        assertThat(reader.get(picture).statusCode()).isEqualTo(200);
    }

    @Test
    void aPhotoIsTakenOffOnEitherPageAndNothingTypedIsLost() throws IOException {
        String draft = path(send(MAKING, "Gang Foto", jpeg(41), jpeg(42), jpeg(43)));
        List<Photo> before = photos.ofDraft(id(draft));
        List<String> fields = fields(
                draft + "/ubah",
                "Gang Foto ujung",
                "hapus_foto",
                before.get(0).id().toString());
        HttpResponse<String> form = reader.post(draft + "/ubah", fields);
        assertThat(form.statusCode()).isEqualTo(200);
        assertThat(form.body()).contains("value=\"Gang Foto ujung\"", "2 foto sudah tersimpan");
        assertThat(form.body()).as("not asked to be checked yet").doesNotContain("class=\"salah");
        assertThat(photos.ofDraft(id(draft)))
                .extracting(Photo::sha256)
                .containsExactly(before.get(1).sha256(), before.get(2).sha256());

        String second = photo(draft, 1);
        for (int i = 0; i < 2; i++) {
            assertThat(path(reader.submit(draft, second.replace(".jpg", "/hapus"))))
                    .isEqualTo(draft);
        }
        assertThat(reader.get(second).statusCode()).isEqualTo(404);
        reader.post(draft + "/ubah", fields(draft + "/ubah", "Gang Foto ujung"), upload(jpeg(44)), upload(jpeg(45)));
        assertThat(photos.ofDraft(id(draft))).extracting(Photo::ordinal).containsExactly(1, 2, 3);
        assertThat(photos.ofDraft(id(draft)).getFirst().sha256())
                .isEqualTo(before.get(1).sha256());
    }

    /** Bapperida closes an entry while somebody fills in its form. */
    @Test
    void aWorkThatIsClosedMeanwhileLosesNothing() throws IOException {
        KamusEntry entry = kamus.of(cycles.current().orElseThrow().year()).getLast();
        String making = "/musrenbang/usulan/baru/" + entry.code();
        List<String> typed = fields(making, "Gang Tutup");
        close(entry, true);
        try {
            HttpResponse<String> answer = reader.post(making, typed, upload(jpeg(46)));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
            String draft = path(answer);
            assertThat(reader.get(draft).body())
                    .contains(
                            "Pekerjaan ini sudah ditutup",
                            "Gang Tutup",
                            "Air masuk ke dapur",
                            "href=\"" + entry.path() + "\"",
                            "src=\"" + photo(draft, 0));
            assertThat(path(reader.get(draft + "/ubah"))).isEqualTo(draft);
            List<String> more = new ArrayList<>(typed);
            more.set(more.indexOf("Gang Tutup"), "Gang Tutup ujung");
            assertThat(path(reader.post(draft + "/ubah", more))).isEqualTo(draft);
            assertThat(reader.get(draft).body()).contains("Gang Tutup ujung");
            assertThat(path(reader.submit(draft, draft + "/kirim"))).isEqualTo(draft);
            assertThat(path(reader.get(making))).isEqualTo(entry.path());
        } finally {
            close(entry, false);
        }
    }

    /** Who goes back after handing in and only sends again is shown the receipt; who types something else loses nothing. */
    @Test
    void aFormThatWasHandedInBecomesAnotherDraftOnlyWhenItSaysSomethingElse() {
        List<String> typed = fields(MAKING, "Gang Kembali");
        String draft = path(reader.post(MAKING, typed));
        String receipt = path(reader.submit(draft, draft + "/kirim", "beda", "Ini saluran di gang yang lain."));
        assertThat(receipt).startsWith("/musrenbang/usulan/USL-");
        assertThat(path(reader.post(MAKING, typed))).startsWith(receipt.replaceAll("[?#].*", ""));
        List<String> changed = new ArrayList<>(typed);
        changed.set(changed.indexOf("Gang Kembali"), "Gang Kembali ujung");
        String another = path(reader.post(MAKING, changed));
        assertThat(another).startsWith(KONSEP).isNotEqualTo(draft);
        assertThat(reader.get(another).body()).contains("Gang Kembali ujung");
    }

    private void close(KamusEntry entry, boolean closed) {
        int version =
                kamus.findAlsoClosed(entry.year(), entry.code()).orElseThrow().version();
        changing.close(entry.year(), entry.code(), version, closed, "Dibangun Provinsi tahun ini.", bapperida());
        assertThat(kamus.findAlsoClosed(entry.year(), entry.code())
                        .orElseThrow()
                        .closed())
                .isEqualTo(closed);
    }

    private HttpResponse<String> send(String making, String address, byte[]... pictures) {
        Upload[] uploads = new Upload[pictures.length];
        for (int i = 0; i < pictures.length; i++) uploads[i] = upload(pictures[i]);
        return reader.post(making, fields(making, address), uploads);
    }

    private List<String> fields(String page, String address, String... more) {
        List<String> fields = new ArrayList<>(Http.hiddenFields(reader.get(page).body()));
        fields.addAll(List.of("kelurahan", "12.75.01.1005", "lingkungan", "02", "alamat", address));
        fields.addAll(List.of("ukuran_panjang", "96", "masalah", "Air masuk ke dapur tiap hujan, dua puluh rumah."));
        fields.addAll(List.of(more));
        return fields;
    }

    private String photo(String draft, int at) {
        return draft + "/foto/" + photos.ofDraft(id(draft)).get(at).id() + ".jpg";
    }

    private static UUID id(String draft) {
        return UUID.fromString(draft.substring(KONSEP.length()));
    }

    private static String path(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Location")
                .map(location -> location.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow(() -> new AssertionError(answer.statusCode() + ": " + answer.body()));
    }

    private static Upload upload(byte[] picture) {
        return new Upload("foto", "foto.jpg", "image/jpeg", picture);
    }

    private static byte[] jpeg(int width) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, 20, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
