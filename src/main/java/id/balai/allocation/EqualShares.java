package id.balai.allocation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The Method of Equal Shares with what completes it.
 *
 * <p>D. Peters, G. Pierczyński and P. Skowron, "Proportional participatory budgeting with additive utilities", NeurIPS 2021.
 * Add1: the share is raised by a step and everything computed anew, and the last outcome within the budget stands. It is not
 * monotone, so no bisection may look for the end. Stop and start differ between cities and are declared: see
 * {@link Terms}.
 */
final class EqualShares {
    private final Profile profile;
    private final Terms terms;
    private final Fraction budget;
    private int runs;

    EqualShares(Profile profile, Terms terms) {
        this.profile = profile;
        this.terms = terms;
        budget = Fraction.of(profile.election().budget());
    }

    Outcome compute() {
        EqualSharesRun run = lastWithinBudget();
        Purse purse = new Purse(profile);
        run.record(purse);
        if (terms.completion() == Terms.Completion.ADD1U || terms.completion() == Terms.Completion.GREEDY) {
            new Greedy(profile, Terms.Rule.GREEDY, purse).spend();
        }
        return purse.close(terms, runs, Optional.of(run.share()));
    }

    private EqualSharesRun lastWithinBudget() {
        if (profile.election().ballots().isEmpty()) return run(Fraction.ZERO);
        boolean raising = switch (terms.completion()) {
            case NONE, GREEDY -> false;
            case ADD1, ADD1U -> true;
        };
        if (raising) return raise();
        runs = 1;
        return run(firstShare());
    }

    private Fraction firstShare() {
        Fraction share = budget.dividedBy(profile.election().ballots().size());
        return terms.start() == Terms.Start.FLOOR ? share.floor() : share;
    }

    /** Runs do not depend on each other, so each processor takes one; they are judged in order. */
    private EqualSharesRun raise() {
        Fraction step = Fraction.of(terms.step());
        int abreast = Runtime.getRuntime().availableProcessors();
        EqualSharesRun kept = null;
        for (Fraction share = firstShare(); ; share = share.plus(step.times(abreast))) {
            Fraction from = share;
            List<EqualSharesRun> next = IntStream.range(0, abreast)
                    .parallel()
                    .mapToObj(i -> run(from.plus(step.times(i))))
                    .toList();
            for (EqualSharesRun run : next) {
                runs++;
                boolean within = run.cost().compareTo(budget) <= 0;
                // The first run cannot go beyond: all shares together are the budget at most.
                if (!within && kept != null) return kept;
                if (isLast(run)) return run;
                kept = run;
            }
        }
    }

    /** What raising the share further cannot better; without the second, a budget for everything would have no end. */
    private boolean isLast(EqualSharesRun run) {
        Fraction left = budget.minus(run.cost());
        boolean everything = true;
        boolean exhaustive = true;
        for (int project = 0; project < profile.projects(); project++) {
            if (profile.support(project).voters() == 0 || run.has(project)) continue;
            everything = false;
            exhaustive &= profile.cost(project).compareTo(left) > 0;
        }
        return everything || (exhaustive && terms.stop() == Terms.Stop.EXHAUSTIVE);
    }

    private EqualSharesRun run(Fraction share) {
        return new EqualSharesRun(profile, terms.utility(), share).complete();
    }
}
