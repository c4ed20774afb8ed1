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
        String text = BLANKS.matcher(CONTROLS.matcher(normal(raw)).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return isNothing(text) ? "" : text;
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
