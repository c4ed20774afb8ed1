package id.balai.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTests {
    /** The vector of the specification's reference implementation. */
    private static final String VKEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String LINE =
            "— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";
    private static final String NOTE = "This is an example message.\n\n" + LINE;

    @Test
    void acceptsTheKnownSignature() {
        assertThat(SignedNote.parse(NOTE).isSignedBy(VerifierKey.parse(VKEY))).isTrue();
    }

    @Test
    void writesWhatItRead() {
        assertThat(SignedNote.parse(NOTE)).hasToString(NOTE);
        assertThat(VerifierKey.parse(VKEY)).hasToString(VKEY);
    }

    @Test
    void refusesAnotherText() {
        SignedNote changed = SignedNote.parse(NOTE.replace("example message", "other message"));
        assertThat(changed.isSignedBy(VerifierKey.parse(VKEY))).isFalse();
    }

    @Test
    void ignoresSignaturesOfUnknownKeys() throws Exception {
        SignedNote more = key("saksi.contoh/dprd").sign(SignedNote.parse(NOTE));
        assertThat(more.isSignedBy(VerifierKey.parse(VKEY))).isTrue();
        assertThat(more.isSignedBy(key("saksi.contoh/dprd").verifier())).isFalse();
    }

    @Test
    void refusesTheNoteWhenOneOfTwoSignaturesOfAKnownKeyIsWrong() {
        SignedNote right = SignedNote.parse(NOTE);
        NoteSignature signature = right.signatures().getFirst();
        byte[] wrong = signature.signature().clone();
        wrong[0] ^= 1;
        SignedNote both = right.with(new NoteSignature(signature.name(), signature.keyId(), wrong));
        assertThat(both.isSignedBy(VerifierKey.parse(VKEY))).isFalse();
    }

    @Test
    void splitsAtTheLastEmptyLine() {
        assertThat(SignedNote.parse("satu\n\ndua\n\n" + LINE).text()).isEqualTo("satu\n\ndua\n");
    }

    @Test
    void signsSoThatItsVerifierAccepts() throws Exception {
        SigningKey key = key("binjai.contoh/log/2026");
        SignedNote note = new Checkpoint("binjai.contoh/log/2026", 0, Hash.EMPTY).signedBy(key);
        assertThat(SignedNote.parse(note.toString())
                        .isSignedBy(VerifierKey.parse(key.verifier().toString())))
                .isTrue();
        assertThat(key.toString())
                .doesNotContain("PRIVATE")
                .contains(key.verifier().toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tanpa tanda tangan\n",
                "teks\n\n— nama\n",
                "teks\n\n- nama AAAAAAAA\n",
                "teks\n\n— nama AAAAAAAA",
                "teks\n\n— nama AAAA\n",
                "teks\n\n— na+ma AAAAAAAA\n",
                "teks\n\n— nama AAAAAAA*\n",
                "te\tks\n\n— nama AAAAAAAA\n",
            })
    void refusesWhatIsNoNote(String text) {
        assertThatThrownBy(() -> SignedNote.parse(text)).isInstanceOf(MalformedLog.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nama",
                "nama+530d903a",
                "example.com/foo+530d903b+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/foo+530d903a+AukyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
                "example.com/bar+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k",
            })
    void refusesWhatIsNoKey(String vkey) {
        assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(MalformedLog.class);
    }

    private static SigningKey key(String name) throws Exception {
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        return new SigningKey(name, pair);
    }
}
