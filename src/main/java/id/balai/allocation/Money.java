package id.balai.allocation;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the voters still hold in one run of Equal Shares.
 *
 * <p>Exactly, one who never gave the last holds the share less price times gain of every bought project on the ballot: so
 * the ballots and the prices are the whole exact state, and sums over many voters need one multiplication a bought project.
 * Beside it stands a double for each group, with a bound of its error.
 */
final class Money {
    private static final double ROUNDING = 0x1p-52;

    private final Profile profile;
    private final Fraction share;
    private final double shareRounded;

    /** What all of a group hold together; exactly 0 once they are spent. */
    private final double[] funds;

    /** The share and the prices once more as whole numbers over one denominator: their sums need no gcd on the way. */
    private BigInteger commonDenominator;

    private BigInteger scaledShare;
    private final @Nullable BigInteger[] scaledPrices;
    private int purchases;

    /**
     * What one purchase took.
     *
     * @param largest the most that one voter paid
     * @param payers voters who paid something
     * @param emptied voters who gave the last they had
     */
    record Payment(Fraction largest, long payers, long emptied) {
        static final Payment NOTHING = new Payment(Fraction.ZERO, 0, 0);
    }

    Money(Profile profile, Fraction share) {
        this.profile = profile;
        this.share = share;
        shareRounded = share.toDouble();
        funds = new double[profile.groups()];
        for (int group = 0; group < funds.length; group++) funds[group] = shareRounded * profile.size(group);
        commonDenominator = share.denominator();
        scaledShare = share.numerator();
        scaledPrices = new BigInteger[profile.projects()];
    }

    Fraction share() {
        return share;
    }

    double funds(int group) {
        return funds[group];
    }

    boolean isSpent(int group) {
        return funds[group] == 0;
    }

    /** What one voter's money may be wrong by: three roundings a purchase, each of at most the share. */
    double error() {
        return 4 * (purchases + 1) * ROUNDING * shareRounded;
    }

    /** What one voter of a group that is not spent holds. */
    private Fraction exact(int group) {
        BigInteger left = scaledShare;
        Ballot ballot = profile.ballot(group);
        for (int at = 0; at < ballot.size(); at++) {
            BigInteger price = scaledPrices[ballot.project(at)];
            if (price != null && ballot.points(at) > 0) {
                left = left.subtract(price.multiply(BigInteger.valueOf(ballot.points(at))));
            }
        }
        return new Fraction(left, commonDenominator);
    }

    /** The price when it is known, by doubles that were sure of it, who cannot give their part. */
    Fraction exactPrice(Candidate candidate, double about) {
        Sum poor = new Sum();
        long rich = 0;
        for (int i = 0; i < candidate.count(); i++) {
            int group = candidate.group(i);
            if (funds[group] < about * candidate.mass(i)) poor.add(group);
            else rich += candidate.weight(i) * profile.size(group);
        }
        return profile.cost(candidate.project()).minus(poor.total()).dividedBy(rich);
    }

    /** The price by the book: those who hold least for what they gain give all, until the rest can give their parts. */
    @Nullable
    Fraction exactPriceBySorting(Candidate candidate) {
        Fraction[] held = new Fraction[candidate.count()];
        Fraction[] reach = new Fraction[candidate.count()];
        long mass = 0;
        for (int i = 0; i < held.length; i++) {
            held[i] = exact(candidate.group(i));
            reach[i] = held[i].dividedBy(candidate.weight(i));
            mass += candidate.weight(i) * profile.size(candidate.group(i));
        }
        Integer[] order = IntStream.range(0, held.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparing(i -> reach[i]));
        Fraction missing = profile.cost(candidate.project());
        for (int i : order) {
            Fraction price = missing.dividedBy(mass);
            if (reach[i].compareTo(price) >= 0) return price;
            int size = profile.size(candidate.group(i));
            missing = missing.minus(held[i].times(size));
            mass -= candidate.weight(i) * size;
        }
        return null;
    }

    /** Takes the money for a project at its exact price. */
    Payment pay(Candidate candidate) {
        Fraction price = candidate.exactPrice(this);
        candidate.dropSpent(this);
        double about = price.toDouble();
        double unsure = about * 1e-10 + error();
        Largest largest = new Largest(price);
        long payers = 0;
        long emptied = 0;
        for (int i = 0; i < candidate.count(); i++) {
            int group = candidate.group(i);
            payers += profile.size(group);
            double rest = funds[group] - about * candidate.mass(i);
            boolean gone = Math.abs(rest) <= unsure * candidate.mass(i)
                    ? exact(group).compareTo(price.times(candidate.weight(i))) <= 0
                    : rest < 0;
            if (gone) {
                emptied += profile.size(group);
                largest.gaveAll(group, candidate.weight(i));
                funds[group] = 0;
            } else {
                largest.gavePart(candidate.weight(i));
                funds[group] = Math.max(rest, Double.MIN_NORMAL);
            }
        }
        Fraction most = largest.found();
        setPrice(candidate.project(), price);
        purchases++;
        return new Payment(most, payers, emptied);
    }

    private void setPrice(int project, Fraction price) {
        BigInteger shared = commonDenominator.gcd(price.denominator());
        BigInteger factor = price.denominator().divide(shared);
        if (!factor.equals(BigInteger.ONE)) {
            commonDenominator = commonDenominator.multiply(factor);
            scaledShare = scaledShare.multiply(factor);
            for (int p = 0; p < scaledPrices.length; p++) {
                BigInteger scaled = scaledPrices[p];
                if (scaled != null) scaledPrices[p] = scaled.multiply(factor);
            }
        }
        scaledPrices[project] = price.numerator().multiply(commonDenominator.divide(price.denominator()));
    }

    /** What the supporters of a project hold together. */
    Fraction heldBySupporters(int project) {
        Sum sum = new Sum();
        for (int group : profile.support(project).groups()) {
            if (!isSpent(group)) sum.add(group);
        }
        return sum.total();
    }

    /** What several groups hold together. */
    private final class Sum {
        private final long[] gains = new long[scaledPrices.length];
        private long people;

        void add(int group) {
            int size = profile.size(group);
            Ballot ballot = profile.ballot(group);
            people += size;
            for (int at = 0; at < ballot.size(); at++)
                gains[ballot.project(at)] += Math.max(ballot.points(at), 0) * size;
        }

        Fraction total() {
            BigInteger total = scaledShare.multiply(BigInteger.valueOf(people));
            for (int project = 0; project < gains.length; project++) {
                BigInteger price = scaledPrices[project];
                if (price != null && gains[project] != 0) {
                    total = total.subtract(price.multiply(BigInteger.valueOf(gains[project])));
                }
            }
            return new Fraction(total, commonDenominator);
        }
    }

    /** The largest payment of a purchase. */
    private final class Largest {
        private final Fraction price;
        private final Map<Integer, Long> emptied = new HashMap<>();
        private long heaviest;

        Largest(Fraction price) {
            this.price = price;
        }

        void gavePart(long weight) {
            heaviest = Math.max(heaviest, weight);
        }

        void gaveAll(int group, long weight) {
            if (weight > heaviest) emptied.put(group, weight);
        }

        /** Who gave all gave no more than price times weight, so only the heavier ones are looked at. */
        Fraction found() {
            Fraction largest = price.times(heaviest);
            for (Map.Entry<Integer, Long> group : emptied.entrySet()) {
                if (group.getValue() <= heaviest) continue;
                Fraction held = exact(group.getKey());
                if (held.compareTo(largest) > 0) largest = held;
            }
            return largest;
        }
    }
}
