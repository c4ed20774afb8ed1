package id.balai.allocation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A vote on a budget, as it was cast.
 *
 * @param budget what may be spent, exact, in the currency of the costs
 * @param projects in the order of the file; nothing that is decided depends on the order
 * @param ballots one a voter; a blank one counts as a voter
 * @param pointUnit what one point of a {@link Ballot} is worth in points of the file, such as 0.5; 1 for whole points
 */
public record Election(
        VoteKind kind, BigDecimal budget, List<Project> projects, List<Ballot> ballots, BigDecimal pointUnit) {
    /** @throws IllegalArgumentException when two projects have the same id or a ballot names none of the projects */
    public Election {
        if (budget.signum() < 0) throw new IllegalArgumentException("a negative budget");
        projects = List.copyOf(projects);
        ballots = List.copyOf(ballots);
        Set<String> ids = new HashSet<>();
        for (Project project : projects) {
            if (!ids.add(project.id())) throw new IllegalArgumentException("two projects " + project.id());
        }
        for (Ballot ballot : ballots) {
            if (ballot.size() > 0 && ballot.project(ballot.size() - 1) >= projects.size()) {
                throw new IllegalArgumentException("a ballot names a project that is not there");
            }
        }
    }

    /** An election with approval ballots. */
    public static Election approval(BigDecimal budget, List<Project> projects, List<Ballot> ballots) {
        return new Election(VoteKind.APPROVAL, budget, projects, ballots, BigDecimal.ONE);
    }

    Fraction cost(int project) {
        return Fraction.of(projects.get(project).cost());
    }
}
