package id.balai.musrenbang.kamus;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One size that a proposer gives: a factor of the entry's formula.
 *
 * @param name in code and forms: {@code panjang}
 * @param label as people read it, with its first letter in capitals
 * @param unit m, unit, orang
 * @param least smallest value that makes sense
 * @param most largest value that one proposal may ask for
 * @param decimals how finely it can be measured
 * @param example a usual value, for the example cost of the published kamus
 */
public record KamusVariable(
        String name, String label, String unit, BigDecimal least, BigDecimal most, int decimals, BigDecimal example) {
    private static final int LONGEST = 40;
    private static final Pattern NAME = Pattern.compile("[a-z]{2,20}");
    private static final Pattern PLAIN = Pattern.compile("\\d{1,9}([.,]\\d{1,6})?");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(\\.\\d{3})+(,\\d{1,6})?");

    /** @throws IllegalArgumentException when the limits are not in order or the example lies outside of them */
    public KamusVariable {
        least = plain(least);
        most = plain(most);
        example = plain(example);
        if (!NAME.matcher(name).matches()) throw new IllegalArgumentException("not a name of a variable: " + name);
        if (least.signum() <= 0 || least.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + ": limits out of order: " + least + " to " + most);
        }
        if (example.compareTo(least) < 0 || example.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + ": example outside of its limits: " + example);
        }
    }

    /**
     * Reads what people type: {@code 96}, {@code 1,5}, {@code 1.5}, {@code 1.250}, {@code 96 m}. A single dot followed by
     * three digits groups thousands, as Indonesian numbers do; followed by one or two it is a decimal point.
     */
    public Size parse(String typed) {
        String text = withoutUnit(typed.strip());
        if (text.isEmpty()) return new Size.Problem(this, Size.Wrong.MISSING);
        if (text.length() > LONGEST) return new Size.Problem(this, Size.Wrong.NOT_A_NUMBER);
        boolean grouped = GROUPED.matcher(text).matches();
        if (!grouped && !PLAIN.matcher(text).matches()) return new Size.Problem(this, Size.Wrong.NOT_A_NUMBER);
        String plain = grouped ? text.replace(".", "").replace(',', '.') : text.replace(',', '.');
        return check(new BigDecimal(plain));
    }

    /** The value if it fits. */
    public Size check(BigDecimal value) {
        BigDecimal plain = value.stripTrailingZeros();
        if (plain.scale() > decimals) return new Size.Problem(this, Size.Wrong.TOO_FINE);
        if (value.compareTo(least) < 0) return new Size.Problem(this, Size.Wrong.TOO_SMALL);
        if (value.compareTo(most) > 0) return new Size.Problem(this, Size.Wrong.TOO_LARGE);
        return new Size.Given(value.setScale(decimals, RoundingMode.UNNECESSARY));
    }

    /** Without the zeros that a table keeps behind the point, so that equal limits are equal. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal bare = value.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private String withoutUnit(String text) {
        String plain = text.toLowerCase(Locale.ROOT).replace('²', '2').replace('³', '3');
        return plain.endsWith(unit)
                ? text.substring(0, text.length() - unit.length()).strip()
                : text;
    }
}
