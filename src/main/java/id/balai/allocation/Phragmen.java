package id.balai.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sequential Phragmén for projects with costs: money flows to all voters at the same speed, and as soon as the supporters of
 * a project hold its cost, they buy it with all they hold. It ends when a purchase would go beyond the budget.
 *
 * <p>After Phragmén (1894) in the form of M. Los, Z. Christoff and D. Grossi, "Proportional budget allocations: towards a
 * systematization", IJCAI 2022. A project dearer than the whole budget does not take part; when equals come to their
 * turn and one of them does not fit, the rule ends, as in pabutools.
 */
final class Phragmen {
    private final Profile profile;
    private final Purse purse;

    /** Per group: the purchase at which it last gave all it held, or -1. */
    private final int[] lastPurchase;

    /** The instant of each purchase, as money that every voter has received by then. */
    private final List<Fraction> instants = new ArrayList<>();

    private Phragmen(Profile profile) {
        this.profile = profile;
        purse = new Purse(profile);
        lastPurchase = new int[profile.groups()];
        Arrays.fill(lastPurchase, -1);
    }

    static Outcome compute(Profile profile, Terms terms) {
        Phragmen phragmen = new Phragmen(profile);
        phragmen.run();
        return phragmen.purse.close(terms, 0, Optional.empty());
    }

    private void run() {
        List<Integer> open = candidates();
        while (!open.isEmpty()) {
            List<Integer> first = new ArrayList<>();
            Fraction instant = soonest(open, first);
            Optional<Integer> misfit = first.stream()
                    .sorted(profile.byRank())
                    .filter(p -> !purse.fits(p))
                    .findFirst();
            if (misfit.isPresent()) {
                stop(open, misfit.get());
                return;
            }
            int chosen = first.stream().min(profile.byRank()).orElseThrow();
            purse.tie(first, chosen);
            buy(chosen, instant);
            open.remove((Integer) chosen);
        }
    }

    private List<Integer> candidates() {
        List<Integer> open = new ArrayList<>();
        for (int project = 0; project < profile.projects(); project++) {
            if (profile.support(project).voters() == 0) {
                purse.refuse(project, new Verdict.Unsupported(purse.project(project), 0));
            } else if (!purse.fits(project)) {
                purse.refuse(project, new Verdict.DoesNotFit(purse.project(project), voters(project), purse.left()));
            } else {
                open.add(project);
            }
        }
        return open;
    }

    private Fraction soonest(List<Integer> open, List<Integer> first) {
        Fraction soonest = null;
        for (int project : open) {
            Fraction instant = affordableAt(project);
            int compared = soonest == null ? -1 : instant.compareTo(soonest);
            if (compared < 0) {
                soonest = instant;
                first.clear();
            }
            if (compared <= 0) first.add(project);
        }
        return requireFound(soonest);
    }

    private static Fraction requireFound(@Nullable Fraction soonest) {
        if (soonest == null) throw new IllegalStateException("no project is open");
        return soonest;
    }

    /** The instant at which the supporters hold the cost: (cost + all they have given) / supporters. */
    private Fraction affordableAt(int project) {
        long[] givenAt = new long[instants.size()];
        for (int group : profile.support(project).groups()) {
            if (lastPurchase[group] >= 0) givenAt[lastPurchase[group]] += profile.size(group);
        }
        Fraction sum = profile.cost(project);
        for (int i = 0; i < givenAt.length; i++) {
            if (givenAt[i] > 0) sum = sum.plus(instants.get(i).times(givenAt[i]));
        }
        return sum.dividedBy(voters(project));
    }

    private void buy(int project, Fraction instant) {
        Fraction largest = Fraction.ZERO;
        for (int group : profile.support(project).groups()) {
            Fraction given = lastPurchase[group] < 0 ? Fraction.ZERO : instants.get(lastPurchase[group]);
            Fraction payment = instant.minus(given);
            if (payment.compareTo(largest) > 0) largest = payment;
        }
        for (int group : profile.support(project).groups()) lastPurchase[group] = instants.size();
        instants.add(instant);
        Fraction votes = largest.signum() == 0
                ? Fraction.of(voters(project))
                : profile.cost(project).dividedBy(largest);
        purse.round(new Outcome.Round(purse.project(project), largest, votes));
        purse.buy(
                project,
                new Verdict.Bought(
                        purse.project(project),
                        voters(project),
                        purse.next(),
                        largest,
                        voters(project),
                        voters(project)));
    }

    private void stop(List<Integer> open, int stopper) {
        for (int project : open) {
            purse.refuse(
                    project,
                    project == stopper
                            ? new Verdict.DoesNotFit(purse.project(project), voters(project), purse.left())
                            : new Verdict.NotReached(purse.project(project), voters(project), purse.project(stopper)));
        }
    }

    private long voters(int project) {
        return profile.support(project).voters();
    }
}
