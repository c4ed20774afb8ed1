package id.balai.ledger.tlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever bytes come in: either the very same bytes go out again, or the one exception for malformed input. */
class ParserProperties {
    private static final String PROOF = """
            c2sp.org/tlog-proof@v1
            index 0
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

            binjai.contoh/log/2026
            2
            47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=

            — binjai.contoh/log/2026 AAAAAAAA
            """;

    private interface Parser {
        byte[] parseAndWrite(byte[] bytes);
    }

    @Property
    void bundles(@ForAll @Size(max = 300) byte[] bytes) {
        assertSameOrMalformed(bytes, input -> Bundle.parse(input).bytes());
    }

    @Property
    void tiles(@ForAll @Size(max = 300) byte[] bytes) {
        assertSameOrMalformed(bytes, input -> Tile.parse(input).bytes());
    }

    @Property
    void notes(@ForAll @Size(max = 300) byte[] bytes) {
        assertSameOrMalformed(bytes, ParserProperties::note);
    }

    @Property
    void changedNotes(@ForAll @IntRange(max = 10_000) int where, @ForAll byte what) {
        String note = PROOF.substring(PROOF.indexOf("binjai"));
        assertSameOrMalformed(changed(note, where, what), ParserProperties::note);
    }

    @Property
    void changedProofs(@ForAll @IntRange(max = 10_000) int where, @ForAll byte what) {
        assertSameOrMalformed(
                changed(PROOF, where, what),
                input -> ProofFile.parse(input).toString().getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void changedKeys(@ForAll @IntRange(max = 10_000) int where, @ForAll byte what) {
        String vkey = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";
        String changed = new String(changed(vkey, where, what), StandardCharsets.ISO_8859_1);
        assertSameOrMalformed(
                changed.getBytes(StandardCharsets.UTF_8),
                input -> VerifierKey.parse(changed).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] note(byte[] input) {
        return SignedNote.parse(input).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(String text, int where, byte what) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        bytes[where % bytes.length] = what;
        return bytes;
    }

    private static void assertSameOrMalformed(byte[] bytes, Parser parser) {
        try {
            assertThat(parser.parseAndWrite(bytes)).isEqualTo(bytes);
        } catch (MalformedLog expected) {
            assertThat(expected).hasMessageNotContaining("Exception");
        }
    }
}
