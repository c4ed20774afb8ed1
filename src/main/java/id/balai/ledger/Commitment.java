package id.balai.ledger;

import id.balai.ledger.tlog.Hash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;

/**
 * A text that the log vouches for without holding it: {@code SHA-256("balai/commitment/v1" 0 field 0 salt value)}, the
 * value in NFC. Every field of every entry has a salt of its own, so that the log cannot be searched for a known text.
 * Who once received salt and text can prove it for ever; when both are erased, the log says nothing.
 */
record Commitment(String field, byte[] salt, String text) {
    private static final String DOMAIN = "balai/commitment/v1";
    private static final SecureRandom RANDOM = new SecureRandom();

    static Commitment to(String field, String text) {
        byte[] salt = new byte[Hash.SIZE];
        RANDOM.nextBytes(salt);
        return new Commitment(field, salt, Normalizer.normalize(text, Normalizer.Form.NFC));
    }

    /** What stands in the entry, in base64. */
    String base64() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(DOMAIN.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(field.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(salt);
            return Base64.getEncoder().encodeToString(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
