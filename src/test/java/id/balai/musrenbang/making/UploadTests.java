package id.balai.musrenbang.making;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.CurrentCity;
import id.balai.document.FileStore;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.proposal.Photos;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.Http.Upload;
import id.balai.support.TestPeople;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Photos with a proposal, as forms send them: what is none is said beside its field, and nothing of it stays behind. */
@BalaiTest
class UploadTests {
    private static final String MAKING = "/musrenbang/usulan/baru/DR-01";
    private static final String NO_PHOTO = "Berkas itu bukan foto JPG atau PNG";

    private final MusrenbangFixtures fixtures;
    private final TestPeople people;
    private final CleaningDrafts cleaning;
    private final Drafts drafts;
    private final SendingDraft sending;
    private final Photos photos;
    private final FileStore files;
    private final MovableClock clock;
    private final JdbcClient jdbc;
    private final Path home;
    private final int port;
    private Http reader;

    UploadTests(
            MusrenbangFixtures fixtures,
            TestPeople people,
            CleaningDrafts cleaning,
            Drafts drafts,
            SendingDraft sending,
            Photos photos,
            FileStore files,
            MovableClock clock,
            JdbcClient jdbc,
            @Value("${balai.home}") Path home,
            @LocalServerPort int port) {
        this.fixtures = fixtures;
        this.people = people;
        this.cleaning = cleaning;
        this.drafts = drafts;
        this.sending = sending;
        this.photos = photos;
        this.files = files;
        this.clock = clock;
        this.jdbc = jdbc;
        this.home = home;
        this.port = port;
        this.reader = Http.at(port);
    }

    @BeforeEach
    void aResident() {
        fixtures.open();
        jdbc.sql("DELETE FROM identity_rate_limit").update();
        reader = people.signedIn(port, people.resident("Melati Foto"));
    }

    @Test
    void aPhotoIsKeptWithoutWhatItHides() throws IOException {
        byte[] plain = jpeg(64, 32);
        byte[] smuggler = concat(plain, "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        HttpResponse<String> answer =
                send(new Upload("foto", "..\\..\\/etc/\u202Egpj.\"<b>.exe", "application/x-msdownload", smuggler));
        assertThat(answer.statusCode()).isEqualTo(303);
        List<String> kept = jdbc.sql("SELECT sha256 FROM musrenbang_photo WHERE draft = ?")
                .param(draft(answer))
                .query((row, n) -> row.getString(1))
                .list();
        assertThat(kept).hasSize(1);
        assertThat(new String(files.find(kept.getFirst()).orElseThrow(), StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
    }

    @Test
    void whatIsNoPhotoIsSaidBesideItsFieldAndLeavesNothing() {
        List<Path> before = stored();
        for (Upload upload : List.of(
                new Upload("foto", "foto.jpg", "image/jpeg", "bukan foto".getBytes(StandardCharsets.UTF_8)),
                new Upload(
                        "foto", "foto.svg", "image/svg+xml", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)),
                new Upload("foto", "foto.jpg", "image/jpeg", new byte[11 * 1024 * 1024]),
                new Upload("foto", "foto.png", "image/png", bomb()))) {
            HttpResponse<String> answer = send(upload);
            assertThat(answer.statusCode()).as(upload.fileName()).isEqualTo(422);
            assertThat(answer.body()).contains(NO_PHOTO, "id=\"foto-error\"", "Gang Kenanga");
        }
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void anEmptyFileIsNoFile() {
        assertThat(send(new Upload("foto", "", "application/octet-stream", new byte[0]))
                        .statusCode())
                .isEqualTo(303);
        assertThat(send(new Upload("foto", "foto.jpg", "image/jpeg", new byte[0]))
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void tooLargeAFileIsSaidAndLeavesNothing() {
        int before = countDrafts();
        HttpResponse<String> answer = send(new Upload("foto", "film.jpg", "image/jpeg", new byte[21 * 1024 * 1024]));
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Berkas itu terlalu besar.");
        assertThat(countDrafts()).isEqualTo(before);
    }

    @Test
    void aFourthPhotoIsRefusedAndThreeStay() throws IOException {
        HttpResponse<String> answer = send(photo(20), photo(21), photo(22), photo(23));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Paling banyak tiga foto");
    }

    /** The same photo chosen twice, or sent again because the answer was lost, is one photo. */
    @Test
    void theSamePhotoAgainIsOnePhoto() throws IOException {
        assertThat(send(photo(30), photo(30), photo(30), photo(30)).statusCode())
                .isEqualTo(303);
    }

    private static Upload photo(int width) throws IOException {
        return new Upload("foto", "foto.jpg", "image/jpeg", jpeg(width, 20));
    }

    @Test
    void aTornFormWithFilesIsRefused() {
        int before = countDrafts();
        byte[] torn = "--x\r\nContent-Disposition: form-data; name=\"foto\"; filename=\"a.jpg\"\r\n\r\nabc"
                .getBytes(StandardCharsets.US_ASCII);
        List<Integer> answers = List.of(
                reader.post(MAKING, "multipart/form-data; boundary=x", torn).statusCode(),
                reader.post(MAKING, "multipart/form-data", torn).statusCode(),
                reader.post(MAKING, "multipart/form-data; boundary=" + "y".repeat(9_000), torn)
                        .statusCode(),
                reader.post(MAKING, "application/json", "{}".getBytes(StandardCharsets.US_ASCII))
                        .statusCode(),
                reader.post(MAKING, "tidak/ada/nya", torn).statusCode(),
                reader.post(
                                MAKING,
                                "application/x-www-form-urlencoded",
                                "a=%zz&b=%".getBytes(StandardCharsets.US_ASCII))
                        .statusCode());
        assertThat(answers).allMatch(status -> status >= 400 && status < 500);
        assertThat(countDrafts()).isEqualTo(before);
    }

    @Test
    void oldDraftsAndFilesThatNothingNeedsAreRemoved() throws IOException {
        UUID old = draft(send(new Upload("foto", "lama.jpg", "image/jpeg", jpeg(31, 17))));
        String oldPhoto = photos.ofDraft(old).getFirst().sha256();
        String orphan = files.put("yatim".getBytes(StandardCharsets.UTF_8));
        clock.at(clock.instant().plus(Duration.ofHours(12)), cleaning::cleanCity);
        assertThat(files.find(orphan)).isPresent();
        UUID rewritten = draft(send(new Upload("foto", "baru.jpg", "image/jpeg", jpeg(33, 17))));
        UUID pictured = draft(send());
        byte[] picture = jpeg(35, 17);
        clock.at(clock.instant().plus(Duration.ofDays(9)), () -> {
            drafts.change(rewritten, Map.of("alamat", "Gang Kenanga ujung"));
            sending.addPhoto(pictured, picture);
        });
        clock.at(clock.instant().plus(Duration.ofDays(29)), cleaning::cleanCity);
        assertThat(files.find(orphan)).isEmpty();
        assertThat(files.find(oldPhoto)).isPresent();
        clock.at(clock.instant().plus(Duration.ofDays(31)), cleaning::cleanCity);
        assertThat(files.find(oldPhoto)).isEmpty();
        assertThat(photos.ofDraft(old)).isEmpty();
        for (UUID comeBackTo : List.of(rewritten, pictured)) {
            assertThat(files.find(photos.ofDraft(comeBackTo).getFirst().sha256()))
                    .isPresent();
        }
    }

    private HttpResponse<String> send(Upload... uploads) {
        List<String> fields =
                new ArrayList<>(Http.hiddenFields(reader.get(MAKING).body()));
        fields.addAll(List.of(
                "kelurahan", "12.75.01.1005", "lingkungan", "02", "alamat", "Gang Kenanga", "ukuran_panjang", "96"));
        fields.addAll(List.of("masalah", "Air masuk ke dapur tiap hujan, dua puluh rumah."));
        return reader.post(MAKING, fields, uploads);
    }

    private static UUID draft(HttpResponse<String> answer) {
        String place = answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
        return UUID.fromString(place.substring(place.lastIndexOf('/') + 1));
    }

    private int countDrafts() {
        return jdbc.sql("SELECT count(*) FROM musrenbang_draft")
                .query(Integer.class)
                .single();
    }

    private List<Path> stored() {
        Path folder = home.resolve("berkas").resolve(CurrentCity.get().code().value());
        if (!Files.exists(folder)) return List.of();
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Says that it is 60,000 pixels wide and high. */
    private static byte[] bomb() {
        byte[] head = {'I', 'H', 'D', 'R', 0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60, 8, 2, 0, 0, 0};
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(head);
        int crc = (int) sum.getValue();
        return concat(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, head, new byte[] {
            (byte) (crc >> 24), (byte) (crc >> 16), (byte) (crc >> 8), (byte) crc
        });
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
