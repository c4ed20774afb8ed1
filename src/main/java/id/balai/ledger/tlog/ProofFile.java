package id.balai.ledger.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The citizen's receipt, a {@code .tlog-proof} file: that an entry stands in the log that the checkpoint signs (C2SP
 * tlog-proof). The entry itself is not in it.
 */
public record ProofFile(long index, List<Hash> path, SignedNote checkpoint) {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int HIGHEST_TREE = 63;

    public ProofFile {
        path = List.copyOf(path);
    }

    /** @throws MalformedLog when it is not a proof file */
    public static ProofFile parse(byte[] bytes) {
        String text = Canonical.utf8(bytes);
        int split = text.indexOf("\n\n");
        if (split < 0) throw new MalformedLog("no empty line before the checkpoint");
        List<String> lines = new ArrayList<>(List.of(text.substring(0, split).split("\n", -1)));
        if (lines.isEmpty() || !lines.removeFirst().equals(HEADER)) throw new MalformedLog("not a tlog-proof");
        if (!lines.isEmpty() && lines.getFirst().startsWith(EXTRA))
            Canonical.base64(lines.removeFirst().substring(EXTRA.length()));
        if (lines.isEmpty() || !lines.getFirst().startsWith(INDEX)) throw new MalformedLog("no index line");
        long index = Canonical.decimal(lines.removeFirst().substring(INDEX.length()));
        if (lines.size() > HIGHEST_TREE) throw new MalformedLog("too many hashes");
        return new ProofFile(
                index, lines.stream().map(Hash::parse).toList(), SignedNote.parse(text.substring(split + 2)));
    }

    /**
     * Whether the entry stands in the log of that key.
     *
     * @throws UntrustedLog when the checkpoint in the proof is not the key's
     */
    public boolean proves(byte[] entry, VerifierKey key) {
        Checkpoint signed = Checkpoint.open(checkpoint, key);
        return new InclusionProof(index, signed.size(), path).leads(Hash.leaf(entry), signed.root());
    }

    @Override
    public String toString() {
        String hashes = path.stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining());
        return HEADER + "\n" + INDEX + index + "\n" + hashes + "\n" + checkpoint;
    }
}
