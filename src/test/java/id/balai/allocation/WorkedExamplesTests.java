package id.balai.allocation;

import static id.balai.allocation.Elections.approval;
import static id.balai.allocation.Elections.winners;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.allocation.Terms.Completion;
import id.balai.allocation.Terms.Rule;
import id.balai.allocation.Terms.Start;
import id.balai.allocation.Terms.Stop;
import id.balai.allocation.Terms.Ties;
import id.balai.allocation.Terms.Utility;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outcomes that were published, or computed by hand. */
class WorkedExamplesTests {
    /** Lackner and Skowron, "Multi-Winner Voting with Approval Preferences" (Springer 2023), example 11: four seats. */
    private static final Election BOOK_11 =
            approval(4, "a:1 b:1 c:1 d:1 e:1 f:1 g:1 h:1", "3*a,b", "3*a,c", "2*a,d", "b,c,f", "e", "f", "g");

    /** The same, example 12: three seats. */
    private static final Election BOOK_12 = approval(3, "a:1 b:1 c:1 d:1", "3*c,d", "2*a,b", "2*a,c", "b,d");

    private static Terms equalShares(Utility utility, Completion completion) {
        return Terms.of(Rule.EQUAL_SHARES, utility, completion);
    }

    @Test
    void equalSharesOfTheBookBuysAForAnEighthEach() {
        Outcome outcome = Allocation.compute(BOOK_11, equalShares(Utility.CARDINALITY, Completion.NONE));
        assertThat(outcome.rounds())
                .containsExactly(new Outcome.Round(BOOK_11.projects().getFirst(), Fraction.of(1, 8), Fraction.of(8)));
    }

    @Test
    void equalSharesOfTheBookTakesThePoorAtWhatTheyHold() {
        Outcome outcome = Allocation.compute(BOOK_12, equalShares(Utility.CARDINALITY, Completion.NONE));
        assertThat(outcome.rounds().stream().map(Outcome.Round::maxPayment))
                .containsExactly(Fraction.of(1, 5), Fraction.of(13, 40));
        assertThat(outcome.winners().stream().map(Project::id)).containsExactly("c", "a");
    }

    @Test
    void phragmenOfTheBookBuysAtAFifthAThirdAndTwentyNineSixtieths() {
        Outcome outcome = Allocation.compute(BOOK_12, Terms.of(Rule.PHRAGMEN, Utility.COST, Completion.NONE));
        assertThat(outcome.winners().stream().map(Project::id)).containsExactly("c", "b", "d");
        // The last instant is 29/60; who pays most then has given 1/5 before.
        assertThat(outcome.rounds().stream().map(Outcome.Round::maxPayment))
                .containsExactly(Fraction.of(1, 5), Fraction.of(1, 3), Fraction.of(17, 60));
    }

    @Test
    void phragmenEndsWhenOneOfTheEqualsDoesNotFit() {
        Election election = approval(5, "a:2 b:4 c:1", "a", "2*b", "c,a");
        // a and c could be bought at 1, a is; then c and b at 2: c would fit, b does not.
        assertThat(winners(election, Terms.of(Rule.PHRAGMEN, Utility.COST, Completion.NONE)))
                .containsExactly("a");
    }

    /** Four voters, budget 100: share 25. a costs 40 for three (13 1/3 each), b 36 for two, c 24 for two. */
    @ParameterizedTest
    @CsvSource({"COST, a", "CARDINALITY, c"})
    void utilityDecidesWhetherCostOrNumberCounts(Utility utility, String first) {
        Election election = approval(100, "a:40 b:36 c:24", "a,b,c", "a,b", "a,c", "");
        assertThat(winners(election, equalShares(utility, Completion.NONE)).getFirst())
                .isEqualTo(first);
    }

    @Test
    void aProjectOfEverybodyForAllTheMoneyIsBought() {
        Election election = approval(1_000_000, "all:1000000", "29*all");
        Outcome outcome = Allocation.compute(election, equalShares(Utility.COST, Completion.NONE));
        assertThat(outcome.rounds())
                .containsExactly(
                        new Outcome.Round(election.projects().getFirst(), Fraction.of(1_000_000, 29), Fraction.of(29)));
    }

    @Test
    void pointsShareTheCostInProportion() {
        List<Project> projects = List.of(new Project("p", "", BigDecimal.valueOf(12)));
        Ballot one = Ballot.scoring(new int[] {0}, new long[] {1});
        Ballot three = Ballot.scoring(new int[] {0}, new long[] {3});
        Election election = new Election(
                VoteKind.CUMULATIVE, BigDecimal.valueOf(16), projects, List.of(one, three), BigDecimal.ONE);
        Outcome outcome = Allocation.compute(election, equalShares(Utility.POINTS, Completion.NONE));
        // Shares of 8: three would be 9, so the heavy one gives all 8 and the light one the missing 4.
        assertThat(outcome.rounds().getFirst().maxPayment()).isEqualTo(Fraction.of(8));
        assertThat(outcome.verdicts().getFirst())
                .isEqualTo(new Verdict.Bought(projects.getFirst(), 2, 1, Fraction.of(8), 2, 1));
    }

    /** Ten voters, budget 100, share 10. big costs 66 for six, left 33 for three, small 5 for one who is also of big. */
    private static final Election STEPS = approval(100, "big:66 left:33 small:5", "5*big", "big,small", "3*left", "");

    @Test
    void addingOneRaisesTheShareUntilNothingMoreFits() {
        Outcome outcome = Allocation.compute(STEPS, equalShares(Utility.COST, Completion.ADD1));
        // At 11 big and left are paid with 99; small would fit no more.
        assertThat(outcome.winners().stream().map(Project::id)).containsExactly("big", "left");
        assertThat(outcome.runs()).isEqualTo(2);
        assertThat(outcome.share()).contains(Fraction.of(11));
    }

    @Test
    void untilOverspendGoesOnAfterTheFirstFullOutcome() {
        Terms terms = new Terms(
                Rule.EQUAL_SHARES, Utility.COST, Completion.ADD1, Stop.OVERSPEND, Start.EXACT, BigDecimal.ONE, Ties.ID);
        // 12 to 15 change nothing; at 16 small costs its voter the last 5 and the sum is 104.
        Outcome outcome = Allocation.compute(STEPS, terms);
        assertThat(outcome.cost()).isEqualByComparingTo("99");
        assertThat(outcome.share()).contains(Fraction.of(15));
        assertThat(outcome.runs()).isEqualTo(7);
    }

    @Test
    void aBudgetForEverythingEndsTheRaising() {
        Election election = approval(1000, "a:5 b:5", "a", "b", "");
        Terms terms = new Terms(
                Rule.EQUAL_SHARES, Utility.COST, Completion.ADD1, Stop.OVERSPEND, Start.FLOOR, BigDecimal.ONE, Ties.ID);
        Outcome outcome = Allocation.compute(election, terms);
        assertThat(outcome.winners()).hasSize(2);
        assertThat(outcome.share()).contains(Fraction.of(333));
    }

    @Test
    void greedyPassesOverWhatDoesNotFitAndTheOtherStops() {
        Election election = approval(10, "a:6 b:5 c:4 d:1", "4*a", "3*b", "2*c", "d");
        assertThat(winners(election, Terms.of(Rule.GREEDY, Utility.COST, Completion.NONE)))
                .containsExactly("a", "c");
        assertThat(winners(election, Terms.of(Rule.GREEDY_NO_SKIP, Utility.COST, Completion.NONE)))
                .containsExactly("a");
        assertThat(winners(election, Terms.of(Rule.GREEDY_PER_COST, Utility.COST, Completion.NONE)))
                .containsExactly("d", "a");
    }

    @ParameterizedTest
    @CsvSource({"ID, 10", "VOTES, 2", "COST, 1"})
    void equalsAreToldApartAsDeclared(Ties ties, String first) {
        Election election = approval(100, "10:60 2:90 1:30", "2*10,2,1", "2", "");
        Terms terms = new Terms(
                Rule.GREEDY, Utility.COST, Completion.NONE, Stop.EXHAUSTIVE, Start.EXACT, BigDecimal.ONE, ties);
        Election equals = ties == Ties.VOTES ? election : approval(100, "10:60 2:90 1:30", "2*10,2,1");
        String expected = ties == Ties.ID ? "1" : first;
        assertThat(winners(equals, terms).getFirst()).isEqualTo(expected);
    }

    @Test
    void idsAreTextSoThatTenComesBeforeTwo() {
        Election election = approval(10, "2:6 10:6", "2,10");
        Terms terms = Terms.of(Rule.GREEDY, Utility.COST, Completion.NONE);
        Outcome outcome = Allocation.compute(election, terms);
        assertThat(outcome.winners().getFirst().id()).isEqualTo("10");
        assertThat(outcome.ties()).singleElement().satisfies(tie -> {
            assertThat(tie.position()).isEqualTo(1);
            assertThat(tie.projects().stream().map(Project::id)).containsExactly("10", "2");
        });
    }

    @Test
    void nobodyVotedFundsNothing() {
        Election election = approval(10, "a:6");
        assertThat(winners(election, equalShares(Utility.COST, Completion.ADD1)))
                .isEmpty();
    }
}
