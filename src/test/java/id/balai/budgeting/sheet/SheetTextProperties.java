package id.balai.budgeting.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SheetTextProperties {
    /** Word by word: what is left is the words of the cell, one blank between them, whatever stood around them. */
    @Property
    void oneLineIsItsWordsWithOneBlankBetween(@ForAll("cells") String cell) {
        String line = SheetText.oneLine(cell);
        String words = String.join(
                " ",
                Normalizer.normalize(cell, Normalizer.Form.NFC)
                        .replace("\u0000", "")
                        .strip()
                        .split("[ \\u00a0\\u200b\\t\\r\\n]+"));
        boolean nothing = words.strip().matches("(?i)\\[null]|null|-");
        assertThat(line).isEqualTo(nothing ? "" : words.strip());
        assertThat(SheetText.oneLine(line)).isEqualTo(line);
    }

    @Example
    void cleansWhatOfficialTablesReallyHold() {
        assertThat(SheetText.oneLine(" Semen  PC\n50 kg ")).isEqualTo("Semen PC 50 kg");
        assertThat(SheetText.oneLine("Kertas\u00a0HVS\u200b A4")).isEqualTo("Kertas HVS A4");
        assertThat(SheetText.oneLine("[null]")).isEmpty();
        assertThat(SheetText.oneLine("Cafe\u0301")).isEqualTo("Caf\u00e9");
    }

    @Provide
    Arbitrary<String> cells() {
        return Arbitraries.strings()
                .withChars('a', 'B', '7', '-', '.', ' ', '\t', '\n', '\r', '\u00a0', '\u200b', '\u0000', '\u00e9')
                .ofMaxLength(12);
    }
}
