package id.balai.web.kit;

import java.util.ArrayList;
import java.util.List;

/** Numbers for drawings, short and with a point whatever the language. */
final class Svg {
    private Svg() {}

    /** At most one decimal. */
    static String n(double value) {
        long tenths = Math.round(value * 10);
        if (tenths % 10 == 0) return Long.toString(tenths / 10);
        return (tenths < 0 ? "-" : "") + Math.abs(tenths / 10) + "." + Math.abs(tenths % 10);
    }

    /** A part of a whole as a percentage of the width, never outside of 0 to 100. */
    static String percent(double part, double whole) {
        double ratio = whole <= 0 ? 0 : part / whole;
        return n(Math.clamp(ratio, 0, 1) * 100) + "%";
    }

    /** About how wide a text is, for a proportional face; errs on the wide side. */
    static double width(String text, double size) {
        return text.length() * size * 0.63;
    }

    /** A text in lines that fit the width; a word that is wider has a line of its own. */
    static List<String> wrapped(String text, double room, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, size) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
