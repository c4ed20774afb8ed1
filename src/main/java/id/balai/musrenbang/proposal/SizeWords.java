package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.musrenbang.kamus.KamusVariable;
import id.balai.musrenbang.kamus.Size;
import id.balai.web.Format;
import id.balai.web.Text;

/** What is wrong with a size, said so that it can be mended. */
public final class SizeWords {
    private SizeWords() {}

    public static String of(Size.Problem problem) {
        KamusVariable v = problem.variable();
        return switch (problem.wrong()) {
            case MISSING -> t("musrenbang.size.missing", inside(v.label()));
            case NOT_A_NUMBER -> t("musrenbang.size.number", v.label());
            case TOO_SMALL -> t("musrenbang.size.small", v.label(), number(v.least()), Format.unit(v.unit()));
            case TOO_LARGE -> t("musrenbang.size.large", v.label(), number(v.most()), Format.unit(v.unit()));
            case TOO_FINE ->
                v.decimals() == 0
                        ? t("musrenbang.size.whole", v.label())
                        : t("musrenbang.size.fine", v.label(), Format.number(v.decimals()));
        };
    }

    /** "10 sampai 400 m". */
    public static String range(KamusVariable v) {
        return t("musrenbang.size.range", number(v.least()), number(v.most()), Format.unit(v.unit()));
    }

    /** "panjang saluran": a label in the middle of a sentence; an abbreviation stays as it is. */
    private static String inside(String label) {
        if (label.length() > 1 && Character.isUpperCase(label.charAt(1))) return label;
        return label.substring(0, 1).toLowerCase(Text.INDONESIAN) + label.substring(1);
    }

    private static String number(java.math.BigDecimal value) {
        return Format.number(value.stripTrailingZeros());
    }
}
