package id.balai.budgeting.sheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** What official tables call text, made fit to be compared and shown. */
final class SheetText {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\r\\t]]|\\p{Cn}|\\p{Co}");

    private SheetText() {}

    /** One line: line breaks and repeated blanks become one blank; the literal {@code [null]} becomes nothing. */
    static String oneLine(String raw) {
        String text = isPlain(raw)
                ? raw.strip()
                : BLANKS.matcher(CONTROLS.matcher(normal(raw)).replaceAll(""))
                        .replaceAll(" ")
                        .strip();
        return isNothing(text) ? "" : text;
    }

    /** Printable ASCII with single blanks, as almost every cell is: nothing to clean inside, and no pattern is asked. */
    private static boolean isPlain(String raw) {
        char before = 'x';
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~' || (c == ' ' && before == ' ')) return false;
            before = c;
        }
        return true;
    }

    /** Several lines: line breaks stay, the rest is cleaned. */
    static String lines(String raw) {
        String text = CONTROLS.matcher(normal(raw))
                .replaceAll("")
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .strip();
        return isNothing(text) ? "" : text;
    }

    private static boolean isNothing(String text) {
        return text.equalsIgnoreCase("[null]") || text.equalsIgnoreCase("null") || text.equals("-");
    }

    private static String normal(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFC);
    }
}
