package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.ReasonList;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.kamus.Cost;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A level decides on a proposal. */
@Service
public class DecidingProposal {
    private final Proposals proposals;
    private final Steps steps;
    private final Cycles cycles;
    private final Rooms rooms;
    private final ReasonList reasons;
    private final Kamus kamus;
    private final PriceBook prices;
    private final Desks desks;
    private final Promises promises;
    private final Recording recording;
    private final Seals seals;
    private final Clock clock;

    DecidingProposal(
            Proposals proposals,
            Steps steps,
            Cycles cycles,
            Rooms rooms,
            ReasonList reasons,
            Kamus kamus,
            PriceBook prices,
            Desks desks,
            Promises promises,
            Recording recording,
            Seals seals,
            Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.cycles = cycles;
        this.rooms = rooms;
        this.reasons = reasons;
        this.kamus = kamus;
        this.prices = prices;
        this.desks = desks;
        this.promises = promises;
        this.recording = recording;
        this.seals = seals;
        this.clock = clock;
    }

    /**
     * Decides, or says why not.
     *
     * @throws NotFound when there is no such proposal, or this person decides nothing about it
     */
    @Transactional
    public Outcome decide(Ruling ruling, Actor actor) {
        Proposal proposal = proposals.findForDeciding(ruling.number()).orElseThrow(NotFound::new);
        Optional<Level> level = proposal.waitsAt();
        if (proposal.version() != ruling.seen() && desks.wasAt(proposal, actor)) {
            return refused(new Refusal.ChangedByAnother(proposal, steps.last(proposal.id())));
        }
        if (level.isEmpty()) {
            if (!desks.wasAt(proposal, actor)) throw new NotFound();
            return refused(new Refusal.NotInThisState(proposal.standing(), Verb.of(ruling.verdict())));
        }
        HeldPost post = desks.postFor(proposal, level.get(), actor).orElseThrow(NotFound::new);
        return decide(proposal, level.get(), ruling, actor, post);
    }

    private Outcome decide(Proposal proposal, Level level, Ruling ruling, Actor actor, HeldPost post) {
        Cycle cycle = cycles.hold(proposal.year()).orElseThrow();
        Instant now = clock.instant();
        Optional<Refusal> refusal = Stream.of(
                        maker(proposal, level, actor),
                        seals.refusal(proposal, level, desks.agencyOf(proposal)),
                        stage(cycle.stage(level), now),
                        reason(ruling, level))
                .flatMap(Optional::stream)
                .findFirst();
        if (refusal.isPresent()) return refused(refusal.get());
        Proposal.Change change = proposal.at(now);
        if (ruling.sizes() != null) {
            if (ruling.sizes().equals(proposal.work().sizes())) return refused(new Refusal.NothingChanged());
            Optional<Work> changed = changed(proposal, ruling.sizes());
            if (changed.isEmpty()) return refused(new Refusal.NoPrice(entry(proposal)));
            change = change.to(changed.get());
        }
        Verb verb = Verb.of(ruling.verdict());
        Optional<Standing> next = Transitions.next(proposal.standing(), verb, proposal.ladder(cycle));
        if (next.isEmpty()) return refused(new Refusal.NotInThisState(proposal.standing(), verb));
        if (next.get().state() == State.WAITING) {
            change = change.promising(promises.by(cycle.stage(levelOf(next.get())), now));
        }
        Proposal after = proposal.after(verb, proposal.ladder(cycle), change).orElseThrow();
        return carryOut(proposal, after, level, ruling, actor, post);
    }

    private Outcome carryOut(Proposal before, Proposal after, Level level, Ruling ruling, Actor actor, HeldPost post) {
        Step.Room room = null;
        if (ruling.verdict().accepts()) {
            Rooms.Look look = rooms.look(after, level);
            if (look.refusal() != null) return refused(look.refusal());
            room = look.room();
        }
        Step step = recording.recorded(before, after, Verb.of(ruling.verdict()), actor, post, ruling.reason(), room);
        keepRoom(after, level, ruling.verdict());
        return new Outcome.Done(after, step);
    }

    /** An acceptance takes room at its level; a return frees that of the level that has to decide again; an end frees all. */
    private void keepRoom(Proposal after, Level level, Verdict verdict) {
        if (verdict.accepts()) {
            rooms.take(after, level);
        } else if (verdict == Verdict.RETURN_BELOW) {
            rooms.free(after.id(), levelOf(after.standing()));
        } else if (after.standing().state().freesRoom()) {
            rooms.freeAll(after.id());
        }
    }

    private Optional<Refusal> maker(Proposal proposal, Level level, Actor actor) {
        if (proposal.proposer().isMaker(actor.person())) return Optional.of(new Refusal.MakerIsNotChecker());
        return steps.acceptedElsewhere(proposal.id(), level, actor.person())
                ? Optional.of(new Refusal.DecidedBefore())
                : Optional.empty();
    }

    private static Optional<Refusal> stage(Stage stage, Instant now) {
        return stage.isOpen(now) ? Optional.empty() : Optional.of(new Refusal.StageClosed(stage));
    }

    private Optional<Refusal> reason(Ruling ruling, Level level) {
        if (ruling.reason() == null) return Optional.empty();
        return reasons.find(ruling.reason().code(), level, ruling.verdict()).isPresent()
                ? Optional.empty()
                : Optional.of(new Refusal.ReasonNotListed());
    }

    private Optional<Work> changed(Proposal proposal, Sizes sizes) {
        KamusEntry entry = entry(proposal);
        return prices.find(entry.priceItem(), proposal.year()).map(price -> {
            Cost cost = entry.cost(sizes, price);
            return proposal.work().with(cost);
        });
    }

    private KamusEntry entry(Proposal proposal) {
        return kamus.get(
                proposal.year(), proposal.work().kamus(), proposal.work().kamusVersion());
    }

    private static Level levelOf(Standing standing) {
        return java.util.Objects.requireNonNull(standing.level());
    }

    private static Outcome refused(Refusal refusal) {
        return new Outcome.Refused(refusal);
    }
}
