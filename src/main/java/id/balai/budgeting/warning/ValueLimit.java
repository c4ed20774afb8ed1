package id.balai.budgeting.warning;

import static id.balai.web.Text.t;

import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An amount under which the law asks for less - no tender, for one - as dated data. Which accounts it is about is our
 * mapping and is shown with the number: the law speaks of packages, a budget has lines.
 *
 * @param until the last day on which it held, or null
 * @param accounts what begins so counts
 */
record ValueLimit(
        String code,
        Rupiah amount,
        LocalDate since,
        @Nullable LocalDate until,
        String law,
        List<String> accounts) {
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    String label() {
        return t("budgeting.warning.limit." + code);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }

    /** Nine tenths of it: what lies from there up to it is just under. */
    Rupiah from() {
        return new Rupiah(amount.amount().subtract(amount.amount().multiply(TENTH)));
    }

    /** Eleven tenths of it: what lies over it up to there is just over. */
    Rupiah to() {
        return new Rupiah(amount.amount().add(amount.amount().multiply(TENTH)));
    }
}
