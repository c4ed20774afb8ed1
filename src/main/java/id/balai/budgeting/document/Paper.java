package id.balai.budgeting.document;

import id.balai.kernel.Rupiah;
import id.balai.kernel.Terbilang;
import id.balai.web.Format;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A document as it is printed and written into a spreadsheet: the same rows for both.
 *
 * @param title of the file
 * @param heading the lines of its form's head, in the middle
 * @param form what stands in the box at the right: "FORMULIR RKA-RINCIAN BELANJA SKPD"
 * @param wide on its long side
 * @param signatures who signs below, from left to right
 * @param team whether the budget team signs as well
 * @param address the public page of the version
 * @param receipt the address of the receipt in the decision log; empty when there is none
 * @param sha256 of the version's lines, as the log has it
 */
public record Paper(
        String title,
        String city,
        List<String> heading,
        String form,
        boolean wide,
        List<Section> sections,
        List<String> signatures,
        boolean team,
        String address,
        String receipt,
        String sha256) {

    /**
     * @param name of the section; empty for none
     * @param amount what it comes to, said in words below its table; null for none
     */
    public record Section(
            String name,
            List<Fact> facts,
            List<Head> heads,
            List<Line> lines,
            @Nullable Rupiah amount,
            String amountLabel) {}

    public record Fact(String label, String value) {}

    /** @param percent how wide */
    public record Head(String label, boolean number, int percent) {}

    /** How a row reads. */
    public enum Style {
        /** The sum of what stands below it. */
        SUM("sum"),
        /** Names what follows. */
        HEAD("grp"),
        PLAIN("");

        private final String css;

        Style(String css) {
            this.css = css;
        }

        public String css() {
            return css;
        }
    }

    /** @param indent how far the second cell stands in, 0 to 2 */
    public record Line(Style style, int indent, List<Object> cells) {
        static Line of(Style style, int indent, Object... cells) {
            return new Line(style, indent, List.of(cells));
        }
    }

    /** A cell as it is printed: money with points, a deficit in brackets. */
    public static String text(Object cell) {
        return switch (cell) {
            case Rupiah amount -> money(amount);
            case BigDecimal number -> Format.number(number);
            default -> cell.toString();
        };
    }

    static String money(Rupiah amount) {
        String text = Format.rupiah(amount).replace("Rp", "");
        return amount.isNegative() ? "(" + text.substring(1) + ")" : text;
    }

    /** "(dua belas juta rupiah)". */
    public static String words(Rupiah amount) {
        String words = Terbilang.of(amount);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    public String code() {
        return "balai:qr?" + URLEncoder.encode(address, StandardCharsets.UTF_8);
    }
}
