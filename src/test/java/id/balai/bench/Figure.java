package id.balai.bench;

import java.util.Locale;

/**
 * One measured line of the table.
 *
 * @param ours our figure
 * @param beside what it stands beside: a peer measured in the same run, or the limit
 * @param bound the ratio that ours may not fall short of (higher is better) or exceed (lower is better)
 */
record Figure(
        String what, double ours, String unit, String besideName, double beside, double bound, boolean higherIsBetter) {
    /** At least {@code bound} times the peer's figure. */
    static Figure atLeast(String what, double ours, String unit, String peer, double peers, double bound) {
        return new Figure(what, ours, unit, peer, peers, bound, true);
    }

    /** At most the limit. */
    static Figure atMost(String what, double ours, String unit, double limit) {
        return new Figure(what, ours, unit, "limit", limit, 1, false);
    }

    double ratio() {
        return ours / beside;
    }

    boolean holds() {
        return higherIsBetter ? ratio() >= bound : ratio() <= bound;
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %-58s | %12s | %-28s | %6.3f | %s | %s |",
                what,
                number(ours) + " " + unit,
                besideName + " " + number(beside) + " " + unit,
                ratio(),
                hasBound() ? String.format(Locale.ROOT, "%s %.2f", higherIsBetter ? ">=" : "<=", bound) : "none",
                hasBound() ? holds() ? "yes" : "NO" : "-");
    }

    /** What no requirement bounds is told beside its peer, and neither holds nor fails. */
    private boolean hasBound() {
        return bound > 0;
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%,.0f" : value >= 10 ? "%.1f" : "%.2f", value);
    }
}
