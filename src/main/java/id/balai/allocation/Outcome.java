package id.balai.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What the vote funds, and everything needed to check it by hand.
 *
 * @param winners in the order in which they were bought
 * @param cost of the winners together
 * @param runs how often Equal Shares was computed, the last one beyond the budget included; 0 for the other rules
 * @param share what each voter held at the beginning of the run that counts; empty for rules without shares
 * @param rounds the purchases that voters paid for, in order; greedy choices are none
 * @param ties where equals were told apart by {@link Terms#ties()}, in the run that counts
 * @param verdicts one a project, in the order of the file
 */
public record Outcome(
        Terms terms,
        List<Project> winners,
        BigDecimal cost,
        BigDecimal budget,
        int runs,
        Optional<Fraction> share,
        List<Round> rounds,
        List<Tie> ties,
        List<Verdict> verdicts) {
    public Outcome {
        winners = List.copyOf(winners);
        rounds = List.copyOf(rounds);
        ties = List.copyOf(ties);
        verdicts = List.copyOf(verdicts);
    }

    /**
     * One purchase.
     *
     * @param maxPayment the most that a single voter paid for it
     * @param effectiveVotes cost divided by that: the supporters it would have if all had paid as much
     */
    public record Round(Project project, Fraction maxPayment, Fraction effectiveVotes) {}

    /** @param position the place among the winners that they competed for, from 1 */
    public record Tie(int position, List<Project> projects, Project chosen) {
        public Tie {
            projects = List.copyOf(projects);
        }
    }
}
