package id.balai.musrenbang.comparison;

import id.balai.allocation.Allocation;
import id.balai.allocation.Ballot;
import id.balai.allocation.Election;
import id.balai.allocation.Outcome;
import id.balai.allocation.Project;
import id.balai.allocation.Terms;
import id.balai.allocation.Terms.Completion;
import id.balai.allocation.Terms.Rule;
import id.balai.allocation.Terms.Start;
import id.balai.allocation.Terms.Stop;
import id.balai.allocation.Terms.Ties;
import id.balai.allocation.Terms.Utility;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.comparison.Candidate.Official;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What greedy and Equal Shares would fund of a kecamatan's list.
 *
 * @param candidates all of them; those with too few supporters are in no election
 * @param counted those that are, in the order of the election
 */
record Comparison(
        List<Candidate> candidates, List<Candidate> counted, Election election, Outcome greedy, Outcome shares) {
    /** Fewer voters are not shown. */
    static final int FEWEST_VOTERS = 10;

    /** More voters are not computed here. */
    static final int MOST_VOTERS = 5_000;

    private static final int STEPS_OF_A_SHARE = 100;
    private static final int STEPS_OF_THE_BUDGET = 50_000;
    private static final BigDecimal WHOLE = BigDecimal.valueOf(1_000);

    /** What can be said of a list. */
    sealed interface Result {}

    record Computed(Comparison comparison) implements Result {}

    /** Nobody supports anything, or too few do for their privacy. */
    record TooFew(int candidates) implements Result {}

    /** So many that a machine of its own should count. */
    record TooMany() implements Result {}

    static Result of(List<Candidate> candidates, Rupiah ceiling) {
        if (candidates.size() > Candidates.MOST) return new TooMany();
        List<Candidate> counted = candidates.stream()
                .filter(each -> each.supporters().size() >= SafeBallots.FEWEST_SUPPORTERS)
                .toList();
        List<NavigableSet<Integer>> ballots =
                SafeBallots.of(counted.stream().map(Candidate::supporters).toList());
        if (ballots.size() < FEWEST_VOTERS) return new TooFew(candidates.size());
        if (ballots.size() > MOST_VOTERS) return new TooMany();
        Election election = election(counted, ballots, ceiling);
        return new Computed(new Comparison(
                candidates,
                counted,
                election,
                Allocation.compute(election, Terms.of(Rule.GREEDY, Utility.COST, Completion.NONE)),
                Allocation.compute(election, sharesTerms(ceiling.amount(), ballots.size()))));
    }

    private static Election election(List<Candidate> counted, List<NavigableSet<Integer>> ballots, Rupiah ceiling) {
        return Election.approval(
                ceiling.amount(),
                counted.stream()
                        .map(each -> new Project(
                                each.number().toString(),
                                each.title(),
                                each.cost().amount()))
                        .toList(),
                ballots.stream()
                        .map(list -> Ballot.approving(
                                list.stream().mapToInt(Integer::intValue).toArray()))
                        .toList());
    }

    /**
     * Declared before anybody looks at an outcome: cost utility, add1u, ends at the first outcome to which nothing fits,
     * begins with the exact share, equals by number. The step is a hundredth of a share and at least a fifty-thousandth of
     * the ceiling, in whole thousands of rupiah, so that any list is computed in seconds.
     */
    static Terms sharesTerms(BigDecimal ceiling, int voters) {
        BigDecimal hundredth = ceiling.divide(
                BigDecimal.valueOf((long) voters * STEPS_OF_A_SHARE * WHOLE.intValue()), 0, RoundingMode.UP);
        BigDecimal least =
                ceiling.divide(BigDecimal.valueOf((long) STEPS_OF_THE_BUDGET * WHOLE.intValue()), 0, RoundingMode.UP);
        BigDecimal step = hundredth.max(least).max(BigDecimal.ONE).multiply(WHOLE);
        return new Terms(
                Rule.EQUAL_SHARES, Utility.COST, Completion.ADD1U, Stop.EXHAUSTIVE, Start.EXACT, step, Ties.ID);
    }

    int voters() {
        return election.ballots().size();
    }

    /** The share of the voters who have nothing of what is funded, from 0 to 1. */
    double leftOutBy(Outcome outcome) {
        Set<String> funded = outcome.winners().stream().map(Project::id).collect(Collectors.toSet());
        return leftOut(IntStream.range(0, counted.size())
                .filter(i -> funded.contains(election.projects().get(i).id()))
                .boxed()
                .collect(Collectors.toSet()));
    }

    /** The same of what the meeting accepted. */
    double leftOutByMeeting() {
        return leftOut(IntStream.range(0, counted.size())
                .filter(i -> counted.get(i).official() == Official.ACCEPTED)
                .boxed()
                .collect(Collectors.toSet()));
    }

    private double leftOut(Set<Integer> funded) {
        Set<Integer> places = new HashSet<>(funded);
        long out = election.ballots().stream()
                .filter(ballot ->
                        IntStream.range(0, ballot.size()).map(ballot::project).noneMatch(places::contains))
                .count();
        return (double) out / voters();
    }
}
