package id.balai.ledger.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public Ed25519 key with the name it signs under, written {@code name+keyid+base64} (C2SP signed-note).
 *
 * @param keyBytes the 32 bytes of the point
 */
public record VerifierKey(String name, byte[] keyBytes) {
    static final byte ED25519 = 1;
    private static final int RAW = 32;
    private static final byte[] X509_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    /** @throws MalformedLog when the name is not one, or the key has another length */
    public VerifierKey {
        if (!isName(name)) throw new MalformedLog("not a key name: " + Canonical.shortened(name));
        if (keyBytes.length != RAW) throw new MalformedLog("an Ed25519 key of " + keyBytes.length + " bytes");
        keyBytes = keyBytes.clone();
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - RAW, encoded.length));
    }

    /** @throws MalformedLog when it is not a vkey of an Ed25519 key, or its key id is wrong */
    public static VerifierKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3) throw new MalformedLog("not a vkey: " + Canonical.shortened(vkey));
        byte[] typed = Canonical.base64(parts[2]);
        if (typed.length != RAW + 1 || typed[0] != ED25519) throw new MalformedLog("not an Ed25519 vkey");
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!HexFormat.of().toHexDigits(key.id()).equals(parts[1]))
            throw new MalformedLog("the key id of the vkey is wrong");
        return key;
    }

    static boolean isName(String name) {
        return !name.isEmpty()
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || Character.isWhitespace(c)
                                || Character.isSpaceChar(c)
                                || Character.isISOControl(c));
    }

    /** The first four bytes of {@code SHA-256(name || 0x0A || 0x01 || key)}. */
    int id() {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return ByteBuffer.wrap(digest.digest(keyBytes)).getInt();
    }

    /** Whether these are this key's signature bytes over the text. */
    boolean verifies(String text, byte[] signature) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initVerify(publicKey());
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        byte[] encoded = ByteBuffer.allocate(X509_PREFIX.length + RAW)
                .put(X509_PREFIX)
                .put(keyBytes)
                .array();
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }

    @Override
    public byte[] keyBytes() {
        return keyBytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that && name.equals(that.name) && Arrays.equals(keyBytes, that.keyBytes);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(keyBytes);
    }

    /** The vkey. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(RAW + 1).put(ED25519).put(keyBytes).array();
        return name + "+" + HexFormat.of().toHexDigits(id()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }
}
