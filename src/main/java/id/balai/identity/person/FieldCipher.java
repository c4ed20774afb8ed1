package id.balai.identity.person;

import id.balai.database.CurrentCity;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import org.springframework.stereotype.Component;

/**
 * Keeps single values of the current city secret at rest: AES-256-GCM with a fresh nonce, bound to its field and its
 * record, so that a value moved to another row does not decrypt. Equality is searched by a blind index, an HMAC that
 * differs by city and field.
 */
@Component
public class FieldCipher {
    private static final byte FORMAT = 1;
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final Keys keys;
    private final SecureRandom random = new SecureRandom();

    FieldCipher(Keys keys) {
        this.keys = keys;
    }

    /**
     * @param field which column the value is for
     * @param record the row it is for
     */
    public byte[] encrypt(String field, UUID record, String value) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] secret = run(Cipher.ENCRYPT_MODE, field, record, nonce, value.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.allocate(1 + NONCE + secret.length)
                .put(FORMAT)
                .put(nonce)
                .put(secret)
                .array();
    }

    /** @throws IllegalStateException when it was not written for this field and record, or was changed */
    public String decrypt(String field, UUID record, byte[] stored) {
        if (stored.length < 1 + NONCE || stored[0] != FORMAT) throw new IllegalStateException("unknown format");
        byte[] nonce = Arrays.copyOfRange(stored, 1, 1 + NONCE);
        byte[] secret = Arrays.copyOfRange(stored, 1 + NONCE, stored.length);
        return new String(run(Cipher.DECRYPT_MODE, field, record, nonce, secret), StandardCharsets.UTF_8);
    }

    /** The same for equal values of one field in one city, and without the key nothing can be told from it. */
    public byte[] index(String field, String value) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key("HmacSHA256", field, "index"));
            return mac.doFinal(value.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] run(int mode, String field, UUID record, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key("AES", field, "secret"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD((field + "/" + record).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot be read: " + field, e);
        }
    }

    private SecretKey key(String algorithm, String field, String use) {
        return keys.derive(algorithm, CurrentCity.get().code() + "/" + field + "/" + use);
    }
}
