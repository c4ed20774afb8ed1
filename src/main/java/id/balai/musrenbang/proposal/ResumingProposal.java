package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.Reason;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.ReasonList;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Taking up again, in the same year, what a level put off: by that level or by Bapperida, while the stage of the level is
 * open. What the levels below accepted counts again, if there still is room for it. What already lives on in a later year
 * does not come back beside itself.
 */
@Service
public class ResumingProposal {
    private final Proposals proposals;
    private final Steps steps;
    private final Cycles cycles;
    private final Provenances provenances;
    private final Rooms rooms;
    private final ReasonList reasons;
    private final Desks desks;
    private final Promises promises;
    private final Recording recording;
    private final Seals seals;
    private final Clock clock;

    ResumingProposal(
            Proposals proposals,
            Steps steps,
            Cycles cycles,
            Provenances provenances,
            Rooms rooms,
            ReasonList reasons,
            Desks desks,
            Promises promises,
            Recording recording,
            Seals seals,
            Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.cycles = cycles;
        this.provenances = provenances;
        this.rooms = rooms;
        this.reasons = reasons;
        this.desks = desks;
        this.promises = promises;
        this.recording = recording;
        this.seals = seals;
        this.clock = clock;
    }

    /** The post by which this person may take it up again; empty when it was not put off or lies on another's desk. */
    Optional<HeldPost> postFor(Proposal proposal, Actor actor) {
        return deferring(proposal).flatMap(level -> post(proposal, level, actor));
    }

    /**
     * Takes it up again, or says why not.
     *
     * @param seen the version of the proposal that the officer had before the eyes
     * @throws NotFound when there is no such proposal, or this person decides nothing about it
     */
    @Transactional
    public Outcome resume(ProposalNumber number, int seen, Reason reason, Actor actor) {
        Proposal proposal = proposals.findForDeciding(number).orElseThrow(NotFound::new);
        boolean keeper = Policy.may(actor, Permission.KEEP_CYCLE, Place.CITY);
        if (!keeper && !desks.wasAt(proposal, actor)) throw new NotFound();
        if (proposal.version() != seen) {
            return refused(new Refusal.ChangedByAnother(proposal, steps.last(proposal.id())));
        }
        Optional<Level> level = deferring(proposal);
        if (level.isEmpty()) return refused(new Refusal.NotInThisState(proposal.standing(), Verb.RESUME));
        HeldPost post = post(proposal, level.get(), actor).orElseThrow(NotFound::new);
        Optional<ProposalNumber> later = provenances.takenUp(proposal.id());
        if (later.isPresent()) return refused(new Refusal.TakenUpAlready(later.get()));
        return resume(proposal, level.get(), reason, actor, post);
    }

    private Outcome resume(Proposal proposal, Level level, Reason reason, Actor actor, HeldPost post) {
        Cycle cycle = cycles.hold(proposal.year()).orElseThrow();
        Stage stage = cycle.stage(level);
        Instant now = clock.instant();
        if (proposal.proposer().isMaker(actor.person())) return refused(new Refusal.MakerIsNotChecker());
        Optional<Refusal> sealed = seals.refusal(proposal, level, desks.agencyOf(proposal));
        if (sealed.isPresent()) return refused(sealed.get());
        if (!stage.isOpen(now)) return refused(new Refusal.StageClosed(stage));
        if (reasons.find(reason.code(), level, Verdict.RESUME).isEmpty()) {
            return refused(new Refusal.ReasonNotListed());
        }
        Optional<Refusal> full = rooms.retake(proposal, accepted(proposal, level));
        if (full.isPresent()) return refused(full.get());
        Proposal.Change change = proposal.at(now).promising(promises.by(stage, now));
        Proposal after =
                proposal.after(Verb.RESUME, proposal.ladder(cycle), change).orElseThrow();
        return new Outcome.Done(after, recording.recorded(proposal, after, Verb.RESUME, actor, post, reason, null));
    }

    /** What each level below had accepted when it was put off; a level that it was returned to decided anew. */
    private SortedMap<Level, Rupiah> accepted(Proposal proposal, Level level) {
        List<Level> below = proposal.ladder(cycles.get(proposal.year())).levels().stream()
                .takeWhile(each -> each != level)
                .toList();
        SortedMap<Level, Rupiah> accepted = new TreeMap<>();
        for (Step step : steps.of(proposal.id())) {
            Level at = step.level();
            if (at == null || !below.contains(at)) continue;
            if (step.verb() == Verb.ACCEPT || step.verb() == Verb.ACCEPT_CHANGED) accepted.put(at, step.amount());
        }
        return accepted;
    }

    private static Optional<Level> deferring(Proposal proposal) {
        return proposal.standing().state() == State.DEFERRED
                ? Optional.ofNullable(proposal.standing().level())
                : Optional.empty();
    }

    private Optional<HeldPost> post(Proposal proposal, Level level, Actor actor) {
        return desks.postFor(proposal, level, actor).or(() -> Policy.postFor(actor, Permission.KEEP_CYCLE, Place.CITY));
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome.Refused(refusal);
    }
}
