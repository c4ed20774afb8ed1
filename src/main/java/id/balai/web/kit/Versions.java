package id.balai.web.kit;

import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Titik versi: the same total in each version as dots on one line, because the difference is what matters. The last is
 * the one that holds.
 *
 * @param caption of the table: "Belanja di tiap versi"
 * @param what head of the amounts: "Belanja"
 */
public record Versions(String caption, String what, List<Version> versions) {
    private static final double ROOM = 0.25;

    /** @param when in the reader's words: "Juli", "28 November" */
    public record Version(
            String name,
            String when,
            Rupiah amount,
            @Nullable String href) {}

    /** The change from the version before, or null for the first. */
    public @Nullable Rupiah change(int i) {
        return i == 0 ? null : amount(i).minus(amount(i - 1));
    }

    /** The left end of the line, rounded down to a round number. */
    public Rupiah least() {
        BigDecimal least = extreme(true);
        return new Rupiah(round(least.subtract(spread()), RoundingMode.FLOOR));
    }

    /** The right end of the line, rounded up. */
    public Rupiah most() {
        return new Rupiah(round(extreme(false).add(spread()), RoundingMode.CEILING));
    }

    public String at(int i) {
        double from = least().amount().doubleValue();
        return Svg.percent(
                amount(i).amount().doubleValue() - from, most().amount().doubleValue() - from);
    }

    private Rupiah amount(int i) {
        return versions.get(i).amount();
    }

    private BigDecimal extreme(boolean smallest) {
        var amounts = versions.stream().map(v -> v.amount().amount());
        return (smallest ? amounts.min(BigDecimal::compareTo) : amounts.max(BigDecimal::compareTo))
                .orElse(BigDecimal.ZERO);
    }

    private BigDecimal spread() {
        BigDecimal range = extreme(false).subtract(extreme(true));
        BigDecimal basis = range.signum() == 0 ? extreme(false).abs().max(BigDecimal.TEN) : range;
        return basis.multiply(BigDecimal.valueOf(ROOM)).setScale(0, RoundingMode.HALF_UP);
    }

    /** To two figures of the spread. */
    private BigDecimal round(BigDecimal value, RoundingMode mode) {
        int digits = spread().precision() - 1;
        return value.movePointLeft(digits)
                .setScale(0, mode)
                .movePointRight(digits)
                .setScale(0, mode);
    }
}
