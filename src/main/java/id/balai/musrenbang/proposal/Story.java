package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.kernel.MovableClock;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.Ladder;
import id.balai.musrenbang.cycle.Level;
import id.balai.web.Format;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Jejak.Entry;
import id.balai.web.kit.Knot;
import id.balai.web.kit.Promise;
import id.balai.web.kit.When;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The thread of a proposal: what was decided, who has it now, and what still lies before it. */
public final class Story {
    private final Proposal proposal;
    private final List<Step> steps;
    private final Ladder ladder;
    private final Desks desks;
    private final Promises promises;
    private final HandOvers.@Nullable HandOver handed;

    /** @param handed how budgeting got it, or null */
    Story(
            Proposal proposal,
            List<Step> steps,
            Ladder ladder,
            Desks desks,
            Promises promises,
            HandOvers.@Nullable HandOver handed) {
        this.proposal = proposal;
        this.steps = List.copyOf(steps);
        this.ladder = ladder;
        this.desks = desks;
        this.promises = promises;
        this.handed = handed;
    }

    List<Step> steps() {
        return steps;
    }

    public Jejak jejak() {
        List<Entry> entries = new ArrayList<>();
        @Nullable Step before = null;
        for (Step step : steps) {
            if (handed != null && step.verb() == Verb.BUDGET) entries.add(entry(handed));
            entries.add(entry(step, before));
            before = step;
        }
        if (handed != null && proposal.standing().state() == State.ACCEPTED) entries.add(entry(handed));
        if (proposal.standing().state().isOpen()) entries.add(present());
        entries.addAll(ahead());
        return new Jejak(entries);
    }

    /** The promise of whoever has it now; empty when nobody of the city has. */
    public Optional<Promise> promise() {
        return promises.of(proposal, holder());
    }

    /** Who has it now, as people say it. */
    public String holder() {
        Level level = proposal.standing().level();
        if (proposal.standing().state() == State.WITH_PROPOSER)
            return proposal.proposer().publicName();
        return level == null ? "" : desks.holder(proposal, level);
    }

    private Entry entry(Step step, @Nullable Step before) {
        Entry entry = Entry.of(Standings.knot(step.verb()), When.at(step.at()), what(step))
                .by(who(step))
                .because(step.reason())
                .saying(note(step));
        if (step.verb() == Verb.BUDGET && proposal.line() != null) {
            entry = entry.leadingTo("/anggaran/baris/" + proposal.line());
        }
        Rupiah was = before == null ? step.amount() : before.amount();
        return was.equals(step.amount()) ? entry : entry.changing(was, step.amount());
    }

    private static Entry entry(HandOvers.HandOver handed) {
        return Entry.of(Knot.DECIDED, When.at(handed.at()), t("rkpd.handed"))
                .by(handed.actorName() + ", " + handed.postTitle())
                .because(handed.reason())
                .saying(handed.list());
    }

    private static String what(Step step) {
        Level level = step.level();
        String verb = t(step.verb().labelKey());
        return level == null || step.verb() == Verb.RESUBMIT || step.verb() == Verb.WITHDRAW
                ? verb
                : t("musrenbang.step.at", t(level.labelKey()), verb);
    }

    private String who(Step step) {
        if (step.postTitle() != null) return step.actorName() + ", " + step.postTitle();
        String served = proposal.proposer().servedByTitle();
        return step.verb() == Verb.SUBMIT && served != null
                ? t("musrenbang.step.served", step.actorName(), served)
                : step.actorName();
    }

    private @Nullable String note(Step step) {
        return switch (step.verb()) {
            case SUBMIT ->
                t(
                        "musrenbang.step.computed",
                        Format.quantity(step.volume(), proposal.work().unit()),
                        Format.rupiah(step.amount()),
                        proposal.work().priceSource());
            case BUDGET -> figures(step, proposal.work()) + ". " + t("musrenbang.step.budget.note");
            case ACCEPT,
                    ACCEPT_CHANGED,
                    RESUBMIT,
                    RETURN_BELOW,
                    RETURN_TO_PROPOSER,
                    REFUSE,
                    DEFER,
                    PASS_TO_PROVINCE,
                    RESUME -> figures(step, proposal.work());
            case WITHDRAW -> null;
        };
    }

    /** "86 m × Rp985.000 = Rp84.710.000": how much a step made it, and what that costs. */
    static String figures(Step step, Work work) {
        return t(
                "musrenbang.step.figures",
                Format.quantity(step.volume(), work.unit()),
                Format.rupiah(step.unitPrice()),
                Format.rupiah(step.amount()));
    }

    private Entry present() {
        LocalDate since = LocalDate.ofInstant(proposal.since(), MovableClock.JAKARTA);
        return Entry.of(Knot.NOW, When.since(since), Standings.words(proposal.standing()))
                .by(holder())
                .promising(promise().orElse(null));
    }

    private List<Entry> ahead() {
        Level level = proposal.standing().level();
        List<Entry> ahead = new ArrayList<>();
        if (proposal.standing().state().isOpen() && level != null) {
            List<Level> coming = ladder.from(level);
            for (int i = 1; i < coming.size(); i++) {
                ahead.add(Entry.of(
                                Knot.PROMISED,
                                When.after(t(
                                        "musrenbang.step.after",
                                        t(coming.get(i - 1).labelKey()))),
                                t(coming.get(i).labelKey()))
                        .by(desks.holder(proposal, coming.get(i))));
            }
        }
        boolean mayBeBudgeted =
                proposal.standing().state().isOpen() || proposal.standing().state() == State.ACCEPTED;
        if (mayBeBudgeted) {
            ahead.add(Entry.of(Knot.PROMISED, When.after(t("musrenbang.step.afterAll")), t("musrenbang.verb.BUDGET")));
        }
        return ahead;
    }
}
