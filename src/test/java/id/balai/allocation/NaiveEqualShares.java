package id.balai.allocation;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Equal Shares straight from its definition: every voter alone, every price anew in each round, every number a fraction.
 * Slow, and so plain that it can be checked by reading.
 */
final class NaiveEqualShares {
    private final Election election;
    private final Terms terms;
    final List<Integer> winners = new ArrayList<>();
    final List<Fraction> prices = new ArrayList<>();
    private final Fraction[] money;

    private NaiveEqualShares(Election election, Terms terms, Fraction share) {
        this.election = election;
        this.terms = terms;
        money = new Fraction[election.ballots().size()];
        java.util.Arrays.fill(money, share);
        while (round()) {}
    }

    /** Plain or add1, without a greedy end. */
    static List<String> winners(Election election, Terms terms) {
        Fraction budget = Fraction.of(election.budget());
        Fraction share = budget.dividedBy(election.ballots().size());
        if (terms.start() == Terms.Start.FLOOR) share = share.floor();
        NaiveEqualShares kept = new NaiveEqualShares(election, terms, share);
        if (terms.completion() == Terms.Completion.NONE) return kept.ids();
        while (!kept.isLast(budget)) {
            share = share.plus(Fraction.of(terms.step()));
            NaiveEqualShares next = new NaiveEqualShares(election, terms, share);
            if (next.cost().compareTo(budget) > 0) return kept.ids();
            kept = next;
        }
        return kept.ids();
    }

    private boolean isLast(Fraction budget) {
        boolean everything = true;
        boolean exhaustive = true;
        for (int p = 0; p < election.projects().size(); p++) {
            if (winners.contains(p) || !supported(p)) continue;
            everything = false;
            if (cost().plus(election.cost(p)).compareTo(budget) <= 0) exhaustive = false;
        }
        return everything || exhaustive && terms.stop() == Terms.Stop.EXHAUSTIVE;
    }

    private boolean round() {
        int best = -1;
        Fraction bestPrice = Fraction.ZERO;
        Fraction bestRate = Fraction.ZERO;
        for (int p = 0; p < election.projects().size(); p++) {
            Fraction price = winners.contains(p) || !supported(p) ? null : price(p);
            if (price == null) continue;
            boolean free = election.cost(p).signum() == 0;
            Fraction rate = free ? Fraction.of(-1) : price.dividedBy(gain(p));
            int compared = best < 0 ? -1 : rate.compareTo(bestRate);
            if (compared < 0 || compared == 0 && before(p, best)) {
                best = p;
                bestPrice = price;
                bestRate = rate;
            }
        }
        if (best < 0) return false;
        for (int v = 0; v < money.length; v++) {
            Fraction part = bestPrice.times(weight(v, best));
            money[v] = part.compareTo(money[v]) < 0 ? money[v].minus(part) : Fraction.ZERO;
        }
        winners.add(best);
        prices.add(bestPrice);
        return true;
    }

    private boolean before(int p, int other) {
        if (terms.ties() == Terms.Ties.COST && election.cost(p).compareTo(election.cost(other)) != 0) {
            return election.cost(p).compareTo(election.cost(other)) < 0;
        }
        if (terms.ties() == Terms.Ties.VOTES && supporters(p) != supporters(other)) {
            return supporters(p) > supporters(other);
        }
        return election.projects()
                        .get(p)
                        .id()
                        .compareTo(election.projects().get(other).id())
                < 0;
    }

    /** The least q at which the parts make the cost: one of the finitely many lines between two bends must hit it. */
    private @Nullable Fraction price(int p) {
        TreeSet<Fraction> bends = new TreeSet<>();
        for (int v = 0; v < money.length; v++) {
            if (weight(v, p) > 0) bends.add(money[v].dividedBy(weight(v, p)));
        }
        for (Fraction bend : bends) {
            if (given(p, bend).compareTo(election.cost(p)) < 0) continue;
            Fraction poor = Fraction.ZERO;
            long rich = 0;
            for (int v = 0; v < money.length; v++) {
                if (weight(v, p) == 0) continue;
                if (money[v].dividedBy(weight(v, p)).compareTo(bend) < 0) poor = poor.plus(money[v]);
                else rich += weight(v, p);
            }
            return election.cost(p).minus(poor).dividedBy(rich);
        }
        return null;
    }

    private Fraction given(int p, Fraction price) {
        Fraction sum = Fraction.ZERO;
        for (int v = 0; v < money.length; v++) {
            Fraction part = price.times(weight(v, p));
            sum = sum.plus(part.compareTo(money[v]) < 0 ? part : money[v]);
        }
        return sum;
    }

    private Fraction gain(int p) {
        return terms.utility() == Terms.Utility.COST ? election.cost(p) : Fraction.of(1);
    }

    private long weight(int voter, int p) {
        Ballot ballot = election.ballots().get(voter);
        for (int at = 0; at < ballot.size(); at++) {
            if (ballot.project(at) == p) return terms.utility() == Terms.Utility.POINTS ? ballot.points(at) : 1;
        }
        return 0;
    }

    private long supporters(int p) {
        return java.util.stream.IntStream.range(0, money.length)
                .filter(v -> weight(v, p) > 0)
                .count();
    }

    private boolean supported(int p) {
        return supporters(p) > 0;
    }

    private Fraction cost() {
        return winners.stream().map(election::cost).reduce(Fraction.ZERO, Fraction::plus);
    }

    private List<String> ids() {
        return winners.stream().map(p -> election.projects().get(p).id()).toList();
    }
}
