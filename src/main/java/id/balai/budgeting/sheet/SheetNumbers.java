package id.balai.budgeting.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers that were typed as text. Indonesian first: {@code 1.250.000,50} and {@code Rp 1.250.000}; a form that can be
 * read in one way only ({@code 1,250,000.50}, {@code 1250000.5}) is taken as well.
 */
final class SheetNumbers {
    private static final Pattern INDONESIAN = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d+)?");
    private static final Pattern ENGLISH = Pattern.compile("\\d{1,3}(,\\d{3})+(\\.\\d+)?");
    private static final Pattern COMMA = Pattern.compile("\\d+,\\d+");
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
    private static final int LONGEST = 40;

    private SheetNumbers() {}

    static Optional<BigDecimal> parse(String typed) {
        String text = typed.replaceAll("(?i)^rp\\.?\\s*", "").replaceAll("[\\s\\u00A0]|,-$", "");
        if (text.length() > LONGEST) return Optional.empty();
        if (INDONESIAN.matcher(text).matches())
            return number(text.replace(".", "").replace(',', '.'));
        if (COMMA.matcher(text).matches()) return number(text.replace(',', '.'));
        if (PLAIN.matcher(text).matches()) return number(text);
        if (ENGLISH.matcher(text).matches()) return number(text.replace(",", ""));
        return Optional.empty();
    }

    private static Optional<BigDecimal> number(String text) {
        return Optional.of(new BigDecimal(text));
    }
}
