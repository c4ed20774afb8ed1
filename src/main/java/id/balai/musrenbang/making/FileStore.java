package id.balai.musrenbang.making;

import java.util.Optional;

/** Keeps files by what is in them: the same bytes are kept once, under their SHA-256. */
public interface FileStore {
    /** @return the SHA-256 of the bytes, 64 hex digits in lower case */
    String put(byte[] bytes);

    /** The bytes, or empty when the current city has none with that SHA-256. */
    Optional<byte[]> find(String sha256);
}
