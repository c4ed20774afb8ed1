package id.balai.ledger;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A verifier that somebody else could have written: from the texts at c2sp.org (tlog-tiles, tlog-checkpoint, signed-note,
 * tlog-proof) and RFC 6962 alone, with nothing but the JDK. It shares no line with the program, so that a mistake made in
 * both the writing and the reading of the log is found here.
 */
final class ForeignVerifier {
    private static final int TILE = 256;
    private static final int HASH = 32;
    private static final byte ED25519 = 1;
    /** SubjectPublicKeyInfo of a raw Ed25519 key (RFC 8410). */
    private static final byte[] SPKI = HexFormat.of().parseHex("302a300506032b6570032100");

    private final HttpClient client = HttpClient.newHttpClient();
    private final String log;
    private final String keyName;
    private final byte[] keyId;
    private final PublicKey key;

    /**
     * @param log address of the log, without a slash at its end
     * @param vkey {@code name+hex id+base64 of algorithm and key} (signed-note)
     */
    ForeignVerifier(String log, String vkey) throws GeneralSecurityException {
        String[] parts = vkey.strip().split("\\+", 3);
        byte[] typed = Base64.getDecoder().decode(parts[2]);
        check(typed.length == HASH + 1 && typed[0] == ED25519, "not an Ed25519 key");
        byte[] id = sha256((parts[0] + "\n").getBytes(StandardCharsets.UTF_8), typed);
        this.log = log;
        this.keyName = parts[0];
        this.keyId = Arrays.copyOf(id, 4);
        check(HexFormat.of().formatHex(keyId).equals(parts[1]), "the key's id is not the hash of name and key");
        this.key = KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(join(SPKI, Arrays.copyOfRange(typed, 1, typed.length))));
    }

    /** What the log committed to. */
    record Head(long size, byte[] root) {}

    /** Reads the checkpoint and believes it only if the log's key signed it. */
    Head head() throws Exception {
        return open(text(get("/checkpoint")));
    }

    Head open(String note) throws GeneralSecurityException {
        int split = note.lastIndexOf("\n\n") + 1;
        String signed = note.substring(0, split);
        check(note.substring(split + 1).lines().anyMatch(line -> isSignatureOf(line, signed)), "not signed by the key");
        String[] lines = signed.split("\n");
        check(lines[0].equals(keyName), "of another log: " + lines[0]);
        return new Head(Long.parseLong(lines[1]), Base64.getDecoder().decode(lines[2]));
    }

    /** {@code — name base64(id, signature)}. */
    private boolean isSignatureOf(String line, String signed) {
        String[] words = line.split(" ");
        if (words.length != 3 || !words[0].equals("—") || !words[1].equals(keyName)) return false;
        byte[] bytes = Base64.getDecoder().decode(words[2]);
        if (!Arrays.equals(Arrays.copyOf(bytes, 4), keyId)) return false;
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(signed.getBytes(StandardCharsets.UTF_8));
            return signature.verify(bytes, 4, bytes.length - 4);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** All entries below the head, from the bundles: two bytes of length, then so many bytes. */
    List<byte[]> entries(Head head) throws Exception {
        List<byte[]> entries = new ArrayList<>();
        for (long n = 0; n * TILE < head.size; n++) {
            int width = (int) Math.min(TILE, head.size - n * TILE);
            byte[] bundle = tile("entries", n, width);
            int at = 0;
            for (int i = 0; i < width; i++) {
                int length = (bundle[at] & 0xFF) << 8 | bundle[at + 1] & 0xFF;
                entries.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
                at += 2 + length;
            }
        }
        return entries;
    }

    /** The hashes of one level, from all its tiles, the last one partial. */
    List<byte[]> level(Head head, int level) throws Exception {
        long count = head.size >> 8 * level;
        List<byte[]> hashes = new ArrayList<>();
        for (long n = 0; n * TILE < count; n++) {
            int width = (int) Math.min(TILE, count - n * TILE);
            byte[] tile = tile(Integer.toString(level), n, width);
            check(tile.length >= width * HASH, "a tile that is cut");
            for (int i = 0; i < width; i++) hashes.add(Arrays.copyOfRange(tile, i * HASH, (i + 1) * HASH));
        }
        return hashes;
    }

    /** A partial tile may be gone once the full one is there; its beginning says the same (tlog-tiles). */
    private byte[] tile(String level, long n, int width) throws Exception {
        String full = "/tile/" + level + "/" + number(n);
        if (width < TILE) {
            HttpResponse<byte[]> partial = ask(full + ".p/" + width);
            if (partial.statusCode() == 200) return partial.body();
        }
        return get(full);
    }

    /** 1234067 is {@code x001/x234/067}. */
    private static String number(long n) {
        String path = String.format("%03d", n % 1000);
        for (long rest = n / 1000; rest > 0; rest /= 1000) path = String.format("x%03d/", rest % 1000) + path;
        return path;
    }

    /** RFC 6962, 2.1: the hash of a leaf. */
    static byte[] leaf(byte[] entry) throws GeneralSecurityException {
        return sha256(new byte[] {0}, entry);
    }

    /** RFC 6962, 2.1: the root over hashes of leaves, by its definition. */
    static byte[] root(List<byte[]> leaves) throws GeneralSecurityException {
        if (leaves.isEmpty()) return sha256();
        if (leaves.size() == 1) return leaves.getFirst();
        int split = Integer.highestOneBit(leaves.size() - 1);
        return node(root(leaves.subList(0, split)), root(leaves.subList(split, leaves.size())));
    }

    private static byte[] node(byte[] left, byte[] right) throws GeneralSecurityException {
        return sha256(new byte[] {1}, left, right);
    }

    /** Whether a receipt ({@code .tlog-proof}) proves the entry: RFC 9162, 2.1.3.2. */
    boolean proves(String receipt, byte[] entry) throws GeneralSecurityException {
        int split = receipt.indexOf("\n\n");
        List<String> lines = new ArrayList<>(List.of(receipt.substring(0, split).split("\n")));
        check(lines.removeFirst().equals("c2sp.org/tlog-proof@v1"), "no receipt");
        if (lines.getFirst().startsWith("extra ")) lines.removeFirst();
        long index = Long.parseLong(lines.removeFirst().substring("index ".length()));
        Head head = open(receipt.substring(split + 2));
        if (index >= head.size) return false;
        long fn = index;
        long sn = head.size - 1;
        byte[] hash = leaf(entry);
        for (String line : lines) {
            byte[] sibling = Base64.getDecoder().decode(line);
            if (sn == 0) return false;
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(sibling, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, sibling);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(hash, head.root);
    }

    byte[] get(String path) throws Exception {
        HttpResponse<byte[]> answer = ask(path);
        check(answer.statusCode() == 200, log + path + " answered " + answer.statusCode());
        return answer.body();
    }

    private HttpResponse<byte[]> ask(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(URI.create(log + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static byte[] sha256(byte[]... parts) throws GeneralSecurityException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte[] part : parts) digest.update(part);
        return digest.digest();
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) all.writeBytes(part);
        return all.toByteArray();
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) throw new IllegalStateException(otherwise);
    }
}
