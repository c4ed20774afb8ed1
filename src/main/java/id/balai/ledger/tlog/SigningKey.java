package id.balai.ledger.tlog;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.Signature;

/** The private side of a log's key. Its text never shows the key. */
public final class SigningKey {
    private final VerifierKey verifier;
    private final PrivateKey key;

    /**
     * @param name the log's origin
     * @throws MalformedLog when the pair is not Ed25519 or the name cannot be a key name
     */
    public SigningKey(String name, KeyPair pair) {
        verifier = VerifierKey.of(name, pair.getPublic());
        key = pair.getPrivate();
    }

    public VerifierKey verifier() {
        return verifier;
    }

    /** The note with one more signature line, this key's. */
    public SignedNote sign(SignedNote note) {
        return note.with(new NoteSignature(verifier.name(), verifier.id(), signature(note.text())));
    }

    private byte[] signature(String text) {
        try {
            Signature ed25519 = Signature.getInstance("Ed25519");
            ed25519.initSign(key);
            ed25519.update(text.getBytes(StandardCharsets.UTF_8));
            return ed25519.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot sign as " + verifier.name(), e);
        }
    }

    @Override
    public String toString() {
        return "signing key of " + verifier;
    }
}
