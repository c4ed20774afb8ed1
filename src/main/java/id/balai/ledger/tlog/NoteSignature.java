package id.balai.ledger.tlog;

import java.nio.ByteBuffer;
import java.util.Base64;

/**
 * One signature line of a note: {@code — name base64(key id || signature)}.
 *
 * @param keyId the four bytes that tell keys of one name apart; no security rests on them
 */
public record NoteSignature(String name, int keyId, byte[] signature) {
    private static final String DASH = "— ";

    static NoteSignature parse(String line) {
        String[] parts = line.split(" ", -1);
        if (parts.length != 3 || !line.startsWith(DASH) || !VerifierKey.isName(parts[1])) {
            throw new MalformedLog("not a signature line: " + Canonical.shortened(line));
        }
        byte[] payload = Canonical.base64(parts[2]);
        if (payload.length <= Integer.BYTES) throw new MalformedLog("a signature line without a signature");
        ByteBuffer bytes = ByteBuffer.wrap(payload);
        int id = bytes.getInt();
        byte[] signature = new byte[bytes.remaining()];
        bytes.get(signature);
        return new NoteSignature(parts[1], id, signature);
    }

    boolean isBy(VerifierKey key) {
        return name.equals(key.name()) && keyId == key.id();
    }

    @Override
    public String toString() {
        byte[] payload = ByteBuffer.allocate(Integer.BYTES + signature.length)
                .putInt(keyId)
                .put(signature)
                .array();
        return DASH + name + " " + Base64.getEncoder().encodeToString(payload);
    }
}
