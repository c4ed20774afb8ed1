package id.balai.identity.account;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One-time codes that a phone computes from a shared secret and the time: RFC 6238 with SHA-1, 30 s, six digits. */
final class Totp {
    static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;
    private static final int SECRET = 20;
    /** One step of difference between the clocks is forgiven (RFC 6238 5.2). */
    private static final int DRIFT = 1;

    private Totp() {}

    /** A fresh secret as long as the hash (RFC 4226 4). */
    static byte[] newSecret() {
        byte[] secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return secret;
    }

    static String codeAt(byte[] secret, Instant time) {
        return code(secret, stepOf(time), DIGITS);
    }

    /**
     * The time step of a right code, which has to be kept: a code counts once (RFC 6238 5.2).
     *
     * @param after the step that was used last
     */
    static OptionalLong stepOf(byte[] secret, String typed, Instant time, long after) {
        long now = stepOf(time);
        for (long step = now - DRIFT; step <= now + DRIFT; step++) {
            if (step > after && same(code(secret, step, DIGITS), typed)) return OptionalLong.of(step);
        }
        return OptionalLong.empty();
    }

    /** HOTP of RFC 4226 5.3. */
    static String code(byte[] secret, long step, int digits) {
        byte[] mac = hmac(secret, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = mac[mac.length - 1] & 0xF;
        int number = ByteBuffer.wrap(mac, offset, Integer.BYTES).getInt() & 0x7FFFFFFF;
        return String.format("%0" + digits + "d", number % (long) Math.pow(10, digits));
    }

    private static long stepOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    private static byte[] hmac(byte[] secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean same(String a, String b) {
        return MessageDigest.isEqual(a.getBytes(StandardCharsets.UTF_8), b.getBytes(StandardCharsets.UTF_8));
    }
}
