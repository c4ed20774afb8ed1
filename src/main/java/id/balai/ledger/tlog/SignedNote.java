package id.balai.ledger.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A text with signatures below it (C2SP signed-note).
 *
 * @param text ends with a line break
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int LARGEST = 1_000_000;
    private static final int MOST_SIGNATURES = 100;

    public SignedNote {
        if (!text.endsWith("\n")) throw new MalformedLog("the note's text does not end with a line break");
        signatures = List.copyOf(signatures);
    }

    static SignedNote unsigned(String text) {
        return new SignedNote(text, List.of());
    }

    /** @throws MalformedLog when it is not UTF-8, has control characters, or text and signatures cannot be told apart */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > LARGEST) throw new MalformedLog("a note of " + bytes.length + " bytes");
        return parse(Canonical.utf8(bytes));
    }

    /** As {@link #parse(byte[])}. */
    public static SignedNote parse(String note) {
        if (note.chars().anyMatch(c -> c < ' ' && c != '\n' || c == 0x7F))
            throw new MalformedLog("a control character in the note");
        int split = note.lastIndexOf("\n\n");
        if (split < 0) throw new MalformedLog("no empty line between text and signatures");
        String below = note.substring(split + 2);
        if (!below.endsWith("\n")) throw new MalformedLog("the last signature line is cut");
        List<NoteSignature> signatures = below.lines().map(NoteSignature::parse).toList();
        if (signatures.size() > MOST_SIGNATURES) throw new MalformedLog("too many signatures");
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    SignedNote with(NoteSignature signature) {
        List<NoteSignature> more = new ArrayList<>(signatures);
        more.add(signature);
        return new SignedNote(text, more);
    }

    /** Whether this key signed the text. False as soon as one signature that claims to be this key's is not. */
    public boolean isSignedBy(VerifierKey key) {
        List<NoteSignature> claims =
                signatures.stream().filter(s -> s.isBy(key)).toList();
        return !claims.isEmpty() && claims.stream().allMatch(s -> key.verifies(text, s.signature()));
    }

    @Override
    public String toString() {
        return text + "\n" + signatures.stream().map(s -> s + "\n").collect(Collectors.joining());
    }
}
