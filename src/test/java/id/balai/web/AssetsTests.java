package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What a phone on a bad line has to fetch stays small, and files of others are what they say. */
class AssetsTests {
    private static final Path FILES = Path.of("src/main/resources/static");

    @Test
    void allStyleTogetherIsUnder15KilobytesCompressed() throws IOException {
        assertThat(compressed("tokens.css", "balai.css")).isLessThan(15 * 1024);
    }

    @Test
    void allScriptsTogetherAreUnder30KilobytesCompressed() throws IOException {
        assertThat(compressed("js/balai.js", "vendor/htmx-2.0.11.min.js")).isLessThan(30 * 1024);
    }

    @Test
    void theAddressCarriesTheVersionOfAllFiles() {
        assertThat(Assets.url("balai.css")).matches("/static/[0-9a-f]{10}/balai\\.css");
    }

    @Test
    void vendoredFilesAreThoseOfTheTable() throws IOException, NoSuchAlgorithmException {
        String table = Files.readString(FILES.resolve("vendor/README.md"));
        for (String file : List.of("vendor/htmx-2.0.11.min.js", "young-serif.woff2")) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FILES.resolve(file)));
            assertThat(table).as(file).contains(HexFormat.of().formatHex(sum));
        }
    }

    private static int compressed(String... names) throws IOException {
        int size = 0;
        for (String name : names) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                gzip.write(Files.readAllBytes(FILES.resolve(name)));
            }
            size += out.size();
        }
        return size;
    }
}
