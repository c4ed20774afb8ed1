package id.balai.ledger;

import id.balai.database.City;
import id.balai.ledger.publication.SecretFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that never enters the database. It wraps the keys of the sealed texts, so that a stolen database shows none of
 * them, and makes the pseudonyms of the actors.
 */
final class KeyRing {
    private static final int KEY = 32;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] key;

    private KeyRing(byte[] key) {
        if (key.length != KEY)
            throw new IllegalArgumentException("the ledger's key must have 32 bytes, not " + key.length);
        this.key = key;
    }

    /**
     * The key given (base64), or the one in the file, which is made (mode 0600) when there is none.
     *
     * @throws IllegalStateException when the file can be read by others than its owner
     */
    static KeyRing open(Optional<String> given, Path file) throws IOException {
        if (given.isPresent())
            return new KeyRing(Base64.getDecoder().decode(given.get().strip()));
        String text = new SecretFile(file).readOrMake(() -> Base64.getEncoder().encodeToString(random(KEY)) + "\n");
        return new KeyRing(Base64.getDecoder().decode(text.strip()));
    }

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** A pseudonym that tells one actor's decisions of a year apart from another's and leads nowhere without this key. */
    String pseudonym(City city, int year, UUID person) {
        byte[] ofYear = hmac(key, "actor/" + city.code() + "/" + year);
        byte[] mac = hmac(ofYear, person.toString());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(mac, 16));
    }

    /** A new key for one subject's texts, wrapped. */
    byte[] newWrappedKey(UUID subject) {
        return encrypt(key, random(KEY), subject.toString());
    }

    byte[] unwrap(byte[] wrapped, UUID subject) {
        return decrypt(key, wrapped, subject.toString());
    }

    /** AES-256-GCM: nonce, then ciphertext with tag; bound to its place, so that rows cannot be swapped. */
    static byte[] encrypt(byte[] key, byte[] plain, String place) {
        byte[] nonce = random(NONCE);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, plain, place);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return all;
    }

    /** @throws IllegalStateException when key, bytes or place are not those it was encrypted with */
    static byte[] decrypt(byte[] key, byte[] bytes, String place) {
        byte[] nonce = Arrays.copyOf(bytes, NONCE);
        return cipher(Cipher.DECRYPT_MODE, key, nonce, Arrays.copyOfRange(bytes, NONCE, bytes.length), place);
    }

    private static byte[] cipher(int mode, byte[] key, byte[] nonce, byte[] input, String place) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("sealed text of " + place + " does not open", e);
        }
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
