package id.balai.ledger.tlog;

import java.util.List;

/**
 * What a log commits to: that its first {@code size} entries have this root (C2SP tlog-checkpoint).
 *
 * @param origin the log's name: its address without scheme
 */
public record Checkpoint(String origin, long size, Hash root) {
    private static final int LINES = 3;

    public Checkpoint {
        if (!VerifierKey.isName(origin)) throw new MalformedLog("not an origin: " + Canonical.shortened(origin));
        if (size < 0) throw new MalformedLog("negative size");
    }

    /** @throws MalformedLog when the first three lines are not origin, size and root; extension lines are ignored */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < LINES) throw new MalformedLog("a checkpoint of " + lines.size() + " lines");
        return new Checkpoint(lines.get(0), Canonical.decimal(lines.get(1)), Hash.parse(lines.get(2)));
    }

    /**
     * The checkpoint in a note that the key has signed.
     *
     * @throws UntrustedLog when the key has not signed it, or it belongs to a log of another name
     * @throws MalformedLog when it is no checkpoint
     */
    public static Checkpoint open(SignedNote note, VerifierKey key) {
        if (!note.isSignedBy(key)) throw new UntrustedLog("the checkpoint is not signed by " + key.name());
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin.equals(key.name()))
            throw new UntrustedLog("the checkpoint is of the log " + checkpoint.origin);
        return checkpoint;
    }

    public SignedNote signedBy(SigningKey key) {
        return key.sign(SignedNote.unsigned(text()));
    }

    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n";
    }
}
