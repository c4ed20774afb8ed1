package id.balai.budgeting.income;

import id.balai.kernel.Rupiah;

/**
 * An earmarked fund: what lines take of it and what comes in for it.
 *
 * @param fund its code; the codes below it count with it
 */
public record FundUse(String fund, String name, Rupiah used, Rupiah income) {
    /** Whether lines take more of it than comes in. */
    public boolean isOver() {
        return used.exceeds(income);
    }

    /** What is left, negative where it is over. */
    public Rupiah left() {
        return income.minus(used);
    }

    public boolean isIdle() {
        return used.isZero() && income.isZero();
    }
}
