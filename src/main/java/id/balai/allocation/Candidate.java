package id.balai.allocation;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A project that is not bought yet, with what is known of its price; see {@link EqualSharesRun} for what a price is. */
final class Candidate {
    /** How far from a double's value the look trusts its comparisons, relative to the price. */
    private static final double MARGIN = 1e-10;

    private static final double WIDEST_MARGIN = 1e-6;
    private static final double ROUNDING = 0x1p-52;
    private static final int LOOKS_BETWEEN_DROPS = 4;

    private final Profile profile;
    private final int project;

    /** What the price is divided by to compare projects: the cost, or 1. */
    private final Fraction gain;

    private final double gainRounded;
    private final double cost;

    /** The supporters who still hold something, in the first {@link #count} places. */
    private final int[] groups;

    private final double[] masses;
    private final long[] weights;
    private int count;

    /** The last look's price and how far it may be from the true one; before any look a lower bound. */
    private double price;

    private double margin;

    private @Nullable Fraction exactPrice;
    private int looks;

    Candidate(Profile profile, int project, Terms.Utility utility) {
        this.profile = profile;
        this.project = project;
        Profile.Support support = profile.support(project);
        gain = utility == Terms.Utility.COST ? profile.cost(project) : Fraction.of(1);
        gainRounded = gain.toDouble();
        cost = profile.cost(project).toDouble();
        groups = support.groups().clone();
        masses = support.masses().clone();
        weights = support.weights().clone();
        count = groups.length;
        price = cost / support.score();
        margin = price * MARGIN;
    }

    int project() {
        return project;
    }

    int count() {
        return count;
    }

    int group(int at) {
        return groups[at];
    }

    double mass(int at) {
        return masses[at];
    }

    long weight(int at) {
        return weights[at];
    }

    double price() {
        return price;
    }

    double atLeast() {
        return (price - margin) / gainRounded * (1 - 8 * ROUNDING);
    }

    double atMost() {
        return (price + margin) / gainRounded * (1 + 8 * ROUNDING);
    }

    /**
     * Finds the price, or that it is above the best known one; false when the supporters hold less than the cost.
     *
     * @param best the most that the cheapest candidate so far may have as {@link #atMost()}
     */
    boolean look(Money money, double best) {
        exactPrice = null;
        if (looks++ % LOOKS_BETWEEN_DROPS == 0) dropSpent(money);
        for (double relative = MARGIN; relative <= WIDEST_MARGIN; relative *= 100) {
            switch (approximate(money, relative, best)) {
                case FOUND:
                    return true;
                case TOO_POOR:
                    return false;
                case UNSURE:
                    break;
            }
        }
        dropSpent(money);
        exactPrice = money.exactPriceBySorting(this);
        if (exactPrice == null) return false;
        price = exactPrice.toDouble();
        margin = price * 4 * ROUNDING;
        return true;
    }

    private enum Seen {
        FOUND,
        TOO_POOR,
        UNSURE
    }

    /**
     * Newton's way to the root of the concave, piecewise linear "what they give at price q": start below, take those who
     * cannot give their part as giving all, and raise the price of the rest, until nobody changes sides. When everybody is
     * farther from changing sides than all errors together, the sides are the true ones. Every step on the way is a lower
     * bound: once it is above the best known price, the way need not be gone to its end.
     */
    private Seen approximate(Money money, double relative, double best) {
        double q = price - margin;
        while (true) {
            double width = q * relative;
            double poor = 0;
            double rich = 0;
            boolean sure = true;
            for (int i = 0; i < count; i++) {
                double funds = money.funds(groups[i]);
                double over = funds - q * masses[i];
                if (over < 0) poor += funds;
                else rich += masses[i];
                if (Math.abs(over) <= width * masses[i]) sure = false;
            }
            double error =
                    summing(poor) + money.error() * profile.support(project).voters();
            if (rich == 0) return poor + error < cost ? Seen.TOO_POOR : Seen.UNSURE;
            double next = (cost - poor) / rich;
            double doubt = error / rich + 4 * ROUNDING * next + money.error();
            if (next <= q * (1 + 1e-13)) {
                if (!sure || doubt + Math.abs(next - q) > width) return Seen.UNSURE;
                return found(next, width);
            }
            if ((next - 2 * doubt) / gainRounded * (1 - 8 * ROUNDING) > best) return found(next, 2 * doubt);
            q = next;
        }
    }

    private Seen found(double about, double within) {
        price = about;
        margin = within;
        return Seen.FOUND;
    }

    /** The most that adding so many doubles can be wrong by. */
    private double summing(double sum) {
        return (count + 4) * ROUNDING * (sum + cost);
    }

    /** Who is spent gives nothing; they are dropped now and then, and always before anything exact. */
    void dropSpent(Money money) {
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (money.isSpent(groups[i])) continue;
            groups[kept] = groups[i];
            masses[kept] = masses[i];
            weights[kept] = weights[i];
            kept++;
        }
        count = kept;
    }

    /** The price as it is, after a look that found it. */
    Fraction exactPrice(Money money) {
        if (exactPrice == null) {
            dropSpent(money);
            exactPrice = money.exactPrice(this, price);
        }
        return exactPrice;
    }

    /** What is compared between projects. */
    Fraction exactRate(Money money) {
        return exactPrice(money).dividedBy(gain);
    }

    @Override
    public String toString() {
        return profile.id(project) + Arrays.toString(Arrays.copyOf(groups, count));
    }
}
