package id.balai.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Equal Shares with one share, without completion: while some project's supporters can pay for it, buy the one that costs
 * them least for what they gain.
 *
 * <p>The price of a project is the least q for which its supporters together give its cost when each gives q times what they
 * gain, or all they hold if that is less. The cheapest is the one with the least q (for cost utility: q by cost, which is
 * the same as the most effective votes).
 *
 * <p>Doubles look first, and only first: each carries a bound of its error, and whatever the bounds leave open is computed
 * exactly. Nobody's money only ever shrinks, so a price once seen bounds the later ones from below and most projects need no
 * look at all.
 */
final class EqualSharesRun {
    private final Profile profile;
    private final Terms.Utility utility;
    private final Money money;
    private final boolean[] bought;
    private final List<Purchase> purchases = new ArrayList<>();
    private Fraction cost = Fraction.ZERO;

    /**
     * One purchase.
     *
     * @param tied all that were as cheap, the project itself among them
     */
    private record Purchase(int project, Money.Payment payment, List<Integer> tied) {}

    EqualSharesRun(Profile profile, Terms.Utility utility, Fraction share) {
        this.profile = profile;
        this.utility = utility;
        money = new Money(profile, share);
        bought = new boolean[profile.projects()];
    }

    /** Buys all that can be bought. */
    EqualSharesRun complete() {
        List<Candidate> open = new ArrayList<>();
        List<Integer> free = new ArrayList<>();
        for (int project = 0; project < profile.projects(); project++) {
            if (profile.support(project).voters() == 0) continue;
            if (profile.cost(project).signum() == 0) free.add(project);
            else open.add(new Candidate(profile, project, utility));
        }
        free.sort(profile.byRank());
        free.forEach(project -> buy(project, Money.Payment.NOTHING, List.of(project)));
        while (buyCheapest(open)) {}
        return this;
    }

    private boolean buyCheapest(List<Candidate> open) {
        List<Candidate> cheapest = exactlyCheapest(perhapsCheapest(open));
        if (cheapest.isEmpty()) return false;
        Candidate chosen = cheapest.stream()
                .min(Comparator.comparingInt(c -> profile.rank(c.project())))
                .orElseThrow();
        open.remove(chosen);
        Money.Payment payment = money.pay(chosen);
        buy(chosen.project(), payment, cheapest.stream().map(Candidate::project).toList());
        return true;
    }

    private void buy(int project, Money.Payment payment, List<Integer> tied) {
        bought[project] = true;
        cost = cost.plus(profile.cost(project));
        purchases.add(new Purchase(project, payment, tied));
    }

    /** All whose bounds allow that they are the cheapest; what nobody can pay for any more is taken out. */
    private List<Candidate> perhapsCheapest(List<Candidate> open) {
        open.sort(Comparator.comparingDouble(Candidate::atLeast));
        List<Candidate> seen = new ArrayList<>();
        double best = Double.POSITIVE_INFINITY;
        for (Candidate candidate : List.copyOf(open)) {
            if (candidate.atLeast() > best) break;
            if (candidate.look(money, best)) {
                seen.add(candidate);
                best = Math.min(best, candidate.atMost());
            } else {
                open.remove(candidate);
            }
        }
        double bound = best;
        seen.removeIf(candidate -> candidate.atLeast() > bound);
        return seen;
    }

    private List<Candidate> exactlyCheapest(List<Candidate> perhaps) {
        if (perhaps.size() < 2) return perhaps;
        Fraction least = null;
        List<Candidate> cheapest = new ArrayList<>();
        for (Candidate candidate : perhaps) {
            Fraction rate = candidate.exactRate(money);
            int compared = least == null ? -1 : rate.compareTo(least);
            if (compared < 0) {
                least = rate;
                cheapest.clear();
            }
            if (compared <= 0) cheapest.add(candidate);
        }
        return cheapest;
    }

    Fraction share() {
        return money.share();
    }

    Fraction cost() {
        return cost;
    }

    boolean has(int project) {
        return bought[project];
    }

    /** Enters the purchases, and why the others were not bought. */
    void record(Purse purse) {
        for (Purchase purchase : purchases) {
            Project project = purse.project(purchase.project);
            long voters = profile.support(purchase.project).voters();
            Money.Payment payment = purchase.payment;
            Fraction effective = payment.largest().signum() == 0
                    ? Fraction.of(voters)
                    : Fraction.of(project.cost()).dividedBy(payment.largest());
            purse.tie(purchase.tied, purchase.project);
            purse.round(new Outcome.Round(project, payment.largest(), effective));
            purse.buy(
                    purchase.project,
                    new Verdict.Bought(
                            project, voters, purse.next(), payment.largest(), payment.payers(), payment.emptied()));
        }
        for (int project = 0; project < bought.length; project++) {
            if (!bought[project]) purse.refuse(project, refusal(project, purse.project(project)));
        }
    }

    private Verdict refusal(int project, Project named) {
        long voters = profile.support(project).voters();
        return voters == 0
                ? new Verdict.Unsupported(named, 0)
                : new Verdict.TooLittleHeld(named, voters, money.heldBySupporters(project));
    }
}
