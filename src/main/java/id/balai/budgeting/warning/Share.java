package id.balai.budgeting.warning;

import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * How a version stands with a rule.
 *
 * @param part what counts
 * @param whole what it is compared with
 */
public record Share(ShareRule rule, Rupiah part, Rupiah whole) {
    private static final int DIGITS = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Share of(ShareRule rule, List<SpendingPart> spending) {
        Rupiah part = Rupiah.ZERO;
        Rupiah whole = Rupiah.ZERO;
        for (SpendingPart line : spending) {
            if (rule.counts(line)) part = part.plus(line.amount());
            if (rule.isInWhole(line)) whole = whole.plus(line.amount());
        }
        return new Share(rule, part, whole);
    }

    /** 0.2 is twenty per cent; 0 where nothing is spent. */
    public double ratio() {
        return whole.isZero()
                ? 0
                : part.amount()
                        .divide(whole.amount(), DIGITS, RoundingMode.HALF_UP)
                        .doubleValue();
    }

    /** What the rule allows or asks for, to the sen. */
    public Rupiah bound() {
        return new Rupiah(whole.amount().multiply(rule.percent()).divide(HUNDRED, 2, RoundingMode.HALF_UP));
    }

    public boolean isKept() {
        return rule.limit() == ShareRule.Limit.MIN ? !bound().exceeds(part) : !part.exceeds(bound());
    }

    /** How much is missing, or too much; never negative. */
    public Rupiah gap() {
        return isKept() ? Rupiah.ZERO : new Rupiah(part.minus(bound()).amount().abs());
    }
}
