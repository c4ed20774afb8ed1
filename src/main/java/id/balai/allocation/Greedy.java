package id.balai.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Most votes first, as cities count today. Where ballots carry points or ranks that decide, points stand for votes.
 *
 * <p>A project that nobody supports comes last and is taken when it still fits: these rules ask for no support.
 */
final class Greedy {
    private final Profile profile;
    private final Terms.Rule rule;
    private final Purse purse;

    Greedy(Profile profile, Terms.Rule rule, Purse purse) {
        this.profile = profile;
        this.rule = rule;
        this.purse = purse;
    }

    static Outcome compute(Profile profile, Terms terms) {
        Purse purse = new Purse(profile);
        new Greedy(profile, terms.rule(), purse).spend();
        return purse.close(terms, 0, Optional.empty());
    }

    /** Spends what is left in the purse on what it does not have yet. */
    void spend() {
        List<Integer> order = inOrder();
        Integer stopper = null;
        for (int i = 0; i < order.size(); i++) {
            int project = order.get(i);
            if (stopper != null) {
                purse.refuse(
                        project,
                        new Verdict.NotReached(purse.project(project), voters(project), purse.project(stopper)));
            } else if (purse.fits(project)) {
                take(project, order.subList(i, order.size()));
            } else {
                purse.refuseUnlessJudged(
                        project, new Verdict.DoesNotFit(purse.project(project), voters(project), purse.left()));
                if (rule == Terms.Rule.GREEDY_NO_SKIP) stopper = project;
            }
        }
    }

    private List<Integer> inOrder() {
        return new ArrayList<>(IntStream.range(0, profile.projects())
                .filter(project -> !purse.has(project))
                .boxed()
                .sorted(this::compare)
                .toList());
    }

    private int compare(int a, int b) {
        int byMerit = compareMerit(a, b);
        return byMerit != 0 ? byMerit : Comparator.comparingInt(profile::rank).compare(a, b);
    }

    private int compareMerit(int a, int b) {
        long scoreA = profile.support(a).score();
        long scoreB = profile.support(b).score();
        if (rule != Terms.Rule.GREEDY_PER_COST) return Long.compare(scoreB, scoreA);
        Fraction perCostA = perCost(a);
        Fraction perCostB = perCost(b);
        if (perCostA == null || perCostB == null) return Boolean.compare(perCostA != null, perCostB != null);
        return perCostB.compareTo(perCostA);
    }

    /** Score by cost; null for beyond any number, which is what a wanted project that costs nothing has. */
    private @Nullable Fraction perCost(int project) {
        long score = profile.support(project).score();
        if (score == 0) return Fraction.ZERO;
        Fraction cost = profile.cost(project);
        return cost.signum() == 0 ? null : Fraction.of(score).dividedBy(cost);
    }

    private void take(int project, List<Integer> open) {
        List<Integer> tied = open.stream()
                .takeWhile(other -> compareMerit(project, other) == 0)
                .filter(purse::fits)
                .toList();
        purse.tie(tied, project);
        purse.buy(
                project, new Verdict.TakenByVotes(purse.project(project), voters(project), purse.next(), purse.left()));
    }

    private long voters(int project) {
        return profile.support(project).voters();
    }
}
