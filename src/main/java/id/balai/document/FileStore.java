package id.balai.document;

import java.time.Instant;
import java.util.Optional;

/** Keeps files by what is in them: the same bytes are kept once, under their SHA-256. */
public interface FileStore {
    /** @return the SHA-256 of the bytes, 64 hex digits in lower case */
    String put(byte[] bytes);

    /** The bytes, or empty when the current city has none with that SHA-256. */
    Optional<byte[]> find(String sha256);

    /**
     * Removes the current city's files that were not put since then and that no {@link FileNeeds} needs any more, and
     * what a broken writing left behind.
     *
     * @return how many files went
     */
    int clean(Instant before);
}
