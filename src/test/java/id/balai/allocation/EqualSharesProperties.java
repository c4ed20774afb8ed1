package id.balai.allocation;

import static id.balai.allocation.Elections.winners;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.allocation.Terms.Completion;
import id.balai.allocation.Terms.Rule;
import id.balai.allocation.Terms.Start;
import id.balai.allocation.Terms.Stop;
import id.balai.allocation.Terms.Ties;
import id.balai.allocation.Terms.Utility;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class EqualSharesProperties {
    private static Terms terms(Utility utility, Completion completion, Stop stop, Start start, Ties ties, Election e) {
        boolean large = e.projects().stream().anyMatch(p -> p.cost().longValue() > 1000);
        return new Terms(
                Rule.EQUAL_SHARES,
                utility,
                completion,
                stop,
                start,
                BigDecimal.valueOf(large ? 250_000 : 1).divide(BigDecimal.valueOf(large ? 1 : 4)),
                ties);
    }

    @Property(tries = 600)
    void computesWhatTheDefinitionSays(
            @ForAll long seed,
            @ForAll boolean points,
            @ForAll Utility utility,
            @ForAll boolean raising,
            @ForAll Stop stop,
            @ForAll Start start,
            @ForAll Ties ties) {
        Election election = Elections.random(seed, points);
        Terms terms = terms(utility, raising ? Completion.ADD1 : Completion.NONE, stop, start, ties, election);
        assertThat(new HashSet<>(winners(election, terms)))
                .isEqualTo(new HashSet<>(NaiveEqualShares.winners(election, terms)));
    }

    @Property(tries = 300)
    void neverGoesBeyondTheBudget(
            @ForAll long seed,
            @ForAll Rule rule,
            @ForAll Utility utility,
            @ForAll Completion completion,
            @ForAll Stop stop) {
        Election election = Elections.random(seed, false);
        Terms terms = new Terms(rule, utility, completion, stop, Start.EXACT, new BigDecimal("100000.25"), Ties.ID);
        Outcome outcome = Allocation.compute(election, terms);
        assertThat(outcome.cost()).isLessThanOrEqualTo(election.budget());
        assertThat(outcome.winners()).doesNotHaveDuplicates();
        assertThat(outcome.verdicts()).hasSameSizeAs(election.projects()).doesNotContainNull();
    }

    @Property(tries = 200)
    void theOrderOfBallotsAndProjectsDecidesNothing(
            @ForAll long seed, @ForAll Rule rule, @ForAll Completion completion) {
        Election election = Elections.random(seed, false);
        Terms terms = new Terms(
                rule, Utility.COST, completion, Stop.EXHAUSTIVE, Start.EXACT, BigDecimal.valueOf(50_000), Ties.ID);
        Outcome before = Allocation.compute(election, terms);
        Outcome after = Allocation.compute(shuffled(election, new Random(seed)), terms);
        assertThat(after.winners()).isEqualTo(before.winners());
        assertThat(after.rounds()).isEqualTo(before.rounds());
        assertThat(after.ties()).isEqualTo(before.ties());
    }

    private static Election shuffled(Election election, Random random) {
        List<Integer> places = new ArrayList<>(
                IntStream.range(0, election.projects().size()).boxed().toList());
        Collections.shuffle(places, random);
        List<Project> projects = places.stream().map(election.projects()::get).toList();
        List<Ballot> ballots = new ArrayList<>();
        for (Ballot ballot : election.ballots()) {
            ballots.add(Ballot.approving(IntStream.range(0, ballot.size())
                    .map(at -> places.indexOf(ballot.project(at)))
                    .toArray()));
        }
        Collections.shuffle(ballots, random);
        return Election.approval(election.budget(), projects, ballots);
    }

    /**
     * Extended justified representation for cost utility, up to one project, by trying every group: voters who together own
     * the cost of what they all want have one among them who has that much funded, or would with one project more.
     */
    @Property(tries = 150)
    void representsEveryCohesiveGroup(@ForAll long seed) {
        Election election = Elections.random(seed, false);
        Outcome outcome = Allocation.compute(election, Terms.of(Rule.EQUAL_SHARES, Utility.COST, Completion.NONE));
        Set<Project> won = new HashSet<>(outcome.winners());
        int projects = election.projects().size();
        for (int wanted = 1; wanted < 1 << projects; wanted++) {
            int set = wanted;
            List<Ballot> group =
                    election.ballots().stream().filter(b -> contains(b, set)).toList();
            Fraction cost = cost(election, set);
            Fraction owned = Fraction.of(election.budget())
                    .times(group.size())
                    .dividedBy(election.ballots().size());
            if (group.isEmpty() || cost.compareTo(owned) > 0) continue;
            assertThat(group).anyMatch(ballot -> represented(election, won, ballot, set, cost));
        }
    }

    private static boolean represented(Election election, Set<Project> won, Ballot ballot, int set, Fraction cost) {
        Fraction gained = Fraction.ZERO;
        Fraction more = Fraction.ZERO;
        boolean lacks = false;
        for (int at = 0; at < ballot.size(); at++) {
            int project = ballot.project(at);
            if (won.contains(election.projects().get(project))) {
                gained = gained.plus(election.cost(project));
            } else if ((set >> project & 1) == 1) {
                lacks = true;
                if (election.cost(project).compareTo(more) > 0) more = election.cost(project);
            }
        }
        return !lacks || gained.plus(more).compareTo(cost) >= 0;
    }

    private static boolean contains(Ballot ballot, int set) {
        int named = 0;
        for (int at = 0; at < ballot.size(); at++) named |= 1 << ballot.project(at);
        return (named & set) == set;
    }

    private static Fraction cost(Election election, int set) {
        return IntStream.range(0, election.projects().size())
                .filter(p -> (set >> p & 1) == 1)
                .mapToObj(election::cost)
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
