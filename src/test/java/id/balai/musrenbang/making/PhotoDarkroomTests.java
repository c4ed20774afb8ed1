package id.balai.musrenbang.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotoDarkroomTests {
    /** APP1 with "Exif", a TIFF directory that says "turn right" (6), and a text in the place of a position. */
    private static final byte[] EXIF = concat(
            new byte[] {(byte) 0xFF, (byte) 0xE1, 0, 62},
            "Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1),
            new byte[] {0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0},
            "GPS 3.5956 98.4721 rahasia".getBytes(StandardCharsets.ISO_8859_1));

    @Test
    void throwsAwayTheHiddenPlaceAndTurnsThePictureUpright() throws IOException {
        byte[] plain = jpeg(80, 40);
        byte[] secret = concat(slice(plain, 0, 2), EXIF, slice(plain, 2, plain.length));
        PhotoDarkroom.Print print = PhotoDarkroom.develop(secret).orElseThrow();
        assertThat(new String(print.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("Exif", "GPS", "rahasia");
        assertThat(print.width()).isEqualTo(40);
        assertThat(print.height()).isEqualTo(80);
    }

    @Test
    void throwsAwayWhatStandsBehindThePicture() throws IOException {
        byte[] smuggler = concat(jpeg(20, 20), "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII));
        PhotoDarkroom.Print print = PhotoDarkroom.develop(smuggler).orElseThrow();
        assertThat(new String(print.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("script");
    }

    @Test
    void makesLargePicturesSmaller() throws IOException {
        PhotoDarkroom.Print print = PhotoDarkroom.develop(jpeg(4000, 1000)).orElseThrow();
        assertThat(print.width()).isLessThanOrEqualTo(1600);
        assertThat(ImageIO.read(new ByteArrayInputStream(print.bytes())).getWidth())
                .isEqualTo(print.width());
    }

    @Test
    void refusesWhatIsNoPictureByItsFirstBytes() {
        assertThat(PhotoDarkroom.develop("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PhotoDarkroom.develop("<svg onload=alert(1)>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PhotoDarkroom.develop(new byte[0])).isEmpty();
        assertThat(PhotoDarkroom.develop(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0, 0}))
                .isEmpty();
    }

    /** A PNG of a few bytes that says it is 60,000 pixels wide and high: decoded, it would take 14 GB. */
    @Test
    void doesNotDecodeAPictureThatSaysItIsHuge() {
        byte[] head = concat(
                "IHDR".getBytes(StandardCharsets.US_ASCII),
                new byte[] {0, 0, (byte) 0xEA, 0x60, 0, 0, (byte) 0xEA, 0x60, 8, 2, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(head);
        int crc = (int) sum.getValue();
        byte[] bomb = concat(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13}, head, new byte[] {
            (byte) (crc >> 24), (byte) (crc >> 16), (byte) (crc >> 8), (byte) crc
        });
        assertThat(PhotoDarkroom.develop(bomb)).isEmpty();
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        image.createGraphics().setColor(Color.RED);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", out);
        return out.toByteArray();
    }

    private static byte[] slice(byte[] from, int start, int end) {
        return java.util.Arrays.copyOfRange(from, start, end);
    }

    private static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) out.writeBytes(part);
        return out.toByteArray();
    }
}
