package id.balai.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The budget while it is given out, and the record of it. */
final class Purse {
    private final Profile profile;
    private final Fraction budget;
    private final List<Integer> winners = new ArrayList<>();
    private final List<Outcome.Round> rounds = new ArrayList<>();
    private final List<Outcome.Tie> ties = new ArrayList<>();
    private final Verdict[] verdicts;
    private Fraction left;

    Purse(Profile profile) {
        this.profile = profile;
        budget = Fraction.of(profile.election().budget());
        left = budget;
        verdicts = new Verdict[profile.projects()];
    }

    Fraction left() {
        return left;
    }

    boolean fits(int project) {
        return profile.cost(project).compareTo(left) <= 0;
    }

    boolean has(int project) {
        return winners.contains(project);
    }

    /** The place that the next project takes, from 1. */
    int next() {
        return winners.size() + 1;
    }

    void buy(int project, Verdict verdict) {
        winners.add(project);
        left = left.minus(profile.cost(project));
        verdicts[project] = verdict;
    }

    void round(Outcome.Round round) {
        rounds.add(round);
    }

    /** Notes that equals were told apart by the declared order; one project alone is no tie. */
    void tie(List<Integer> projects, int chosen) {
        if (projects.size() < 2) return;
        List<Project> named =
                projects.stream().sorted(profile.byRank()).map(this::project).toList();
        ties.add(new Outcome.Tie(next(), named, project(chosen)));
    }

    void refuse(int project, Verdict verdict) {
        verdicts[project] = verdict;
    }

    /** The first answer stands. */
    void refuseUnlessJudged(int project, Verdict verdict) {
        if (verdicts[project] == null) verdicts[project] = verdict;
    }

    Project project(int project) {
        return profile.election().projects().get(project);
    }

    Outcome close(Terms terms, int runs, Optional<Fraction> share) {
        List<Project> won = winners.stream().map(this::project).toList();
        BigDecimal cost = won.stream().map(Project::cost).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Outcome(terms, won, cost, profile.election().budget(), runs, share, rounds, ties, List.of(verdicts));
    }
}
