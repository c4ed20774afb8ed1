package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever proposed it may still do: repair what was sent back, or withdraw. */
@Service
public class RepairingProposal {
    private final Proposals proposals;
    private final Steps steps;
    private final Cycles cycles;
    private final Rooms rooms;
    private final Kamus kamus;
    private final PriceBook prices;
    private final Promises promises;
    private final Desks desks;
    private final Seals seals;
    private final Provenances provenances;
    private final Recording recording;
    private final Clock clock;

    RepairingProposal(
            Proposals proposals,
            Steps steps,
            Cycles cycles,
            Rooms rooms,
            Kamus kamus,
            PriceBook prices,
            Promises promises,
            Desks desks,
            Seals seals,
            Provenances provenances,
            Recording recording,
            Clock clock) {
        this.proposals = proposals;
        this.steps = steps;
        this.cycles = cycles;
        this.rooms = rooms;
        this.kamus = kamus;
        this.prices = prices;
        this.promises = promises;
        this.desks = desks;
        this.seals = seals;
        this.provenances = provenances;
        this.recording = recording;
        this.clock = clock;
    }

    /**
     * Hands it in again after repair; it comes back to the level that sent it. It may not cost more than the level below
     * that one had accepted, because nobody would have decided on the difference.
     *
     * @throws NotFound when it is not there or not this person's
     */
    @Transactional
    public Outcome resubmit(ProposalNumber number, String title, String problem, Sizes sizes, Actor actor) {
        Proposal proposal = mine(number, actor);
        Cycle cycle = cycles.get(proposal.year());
        Optional<Level> level = Optional.ofNullable(proposal.standing().level())
                .filter(l -> proposal.standing().state() == State.WITH_PROPOSER);
        if (level.isEmpty()) return new Outcome.Refused(notNow(proposal, Verb.RESUBMIT));
        Stage stage = cycle.stage(level.get());
        Instant now = clock.instant();
        Optional<Refusal> late = late(proposal, level.get(), stage, now);
        if (late.isPresent()) return new Outcome.Refused(late.get());
        KamusEntry entry = kamus.get(
                proposal.year(), proposal.work().kamus(), proposal.work().kamusVersion());
        Optional<Work> work = prices.find(entry.priceItem(), proposal.year())
                .map(price -> proposal.work().with(entry.cost(sizes, price)));
        if (work.isEmpty()) return new Outcome.Refused(new Refusal.NoPrice(entry));
        boolean lowest = proposal.ladder(cycle).below(level.get()).isEmpty();
        Rupiah accepted = proposal.work().amount();
        if (!lowest && work.get().amount().exceeds(accepted)) {
            return new Outcome.Refused(
                    new Refusal.MoreThanAccepted(accepted, work.get().amount()));
        }
        Proposal.Change change =
                proposal.at(now).saying(title, problem).to(work.get()).promising(promises.by(stage, now));
        return done(proposal, Verb.RESUBMIT, cycle, change, actor);
    }

    /** Nobody would decide on it any more: the stage is over, the meeting there is fixed, or it lives on in another year. */
    private Optional<Refusal> late(Proposal proposal, Level level, Stage stage, Instant now) {
        if (stage.isOver(now)) return Optional.of(new Refusal.StageClosed(stage));
        return seals.refusal(proposal, level, desks.agencyOf(proposal))
                .or(() -> provenances.takenUp(proposal.id()).map(Refusal.TakenUpAlready::new));
    }

    /**
     * Takes it back for good; the room it took at lower levels is free again.
     *
     * @throws NotFound when it is not there or not this person's
     */
    @Transactional
    public Outcome withdraw(ProposalNumber number, Actor actor) {
        Proposal proposal = mine(number, actor);
        Cycle cycle = cycles.get(proposal.year());
        if (Transitions.next(proposal.standing(), Verb.WITHDRAW, proposal.ladder(cycle))
                .isEmpty()) {
            return new Outcome.Refused(notNow(proposal, Verb.WITHDRAW));
        }
        Outcome outcome = done(proposal, Verb.WITHDRAW, cycle, proposal.at(clock.instant()), actor);
        rooms.freeAll(proposal.id());
        return outcome;
    }

    private Outcome done(Proposal proposal, Verb verb, Cycle cycle, Proposal.Change change, Actor actor) {
        Proposal after = proposal.after(verb, proposal.ladder(cycle), change).orElseThrow();
        return new Outcome.Done(after, recording.recorded(proposal, after, verb, actor, null, null, null));
    }

    private Proposal mine(ProposalNumber number, Actor actor) {
        return proposals.findForDeciding(number).filter(p -> p.belongsTo(actor)).orElseThrow(NotFound::new);
    }

    private static Refusal notNow(Proposal proposal, Verb verb) {
        return new Refusal.NotInThisState(proposal.standing(), verb);
    }
}
