package id.balai.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The addresses of style, script and font. They carry one hash over all of these files, so that a browser may keep them
 * for ever and still gets the new ones with the first page after an upgrade.
 */
public final class Assets {
    static final String VERSION = hash();
    private static final int DIGITS = 10;

    private Assets() {}

    /** {@code /static/3f2a91c07e/balai.css} for {@code balai.css}. */
    public static String url(String name) {
        return "/static/" + VERSION + "/" + name;
    }

    private static String hash() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::toString));
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    digest.update(content.readAllBytes());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
