package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.identity.Helped;
import id.balai.kernel.Ids;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.organisation.HeldPost;
import id.balai.organisation.Regions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Handing in a proposal, in one's own name or for a resident at a counter. */
@Service
public class SubmittingProposal {
    private final Cycles cycles;
    private final Kamus kamus;
    private final PriceBook prices;
    private final Regions regions;
    private final Promises promises;
    private final Proposals proposals;
    private final Rooms rooms;
    private final Provenances provenances;
    private final Drawings drawings;
    private final Recording recording;
    private final ProposerSexes sexes;
    private final Clock clock;

    SubmittingProposal(
            Cycles cycles,
            Kamus kamus,
            PriceBook prices,
            Regions regions,
            Promises promises,
            Proposals proposals,
            Rooms rooms,
            Provenances provenances,
            Drawings drawings,
            Recording recording,
            ProposerSexes sexes,
            Clock clock) {
        this.cycles = cycles;
        this.kamus = kamus;
        this.prices = prices;
        this.regions = regions;
        this.promises = promises;
        this.proposals = proposals;
        this.rooms = rooms;
        this.provenances = provenances;
        this.drawings = drawings;
        this.recording = recording;
        this.sexes = sexes;
        this.clock = clock;
    }

    /**
     * Takes it in and gives it to the first level of the year's ladder that has something to say about it.
     *
     * @param photos SHA-256 of its photos, in hex
     * @throws IllegalArgumentException when entry or region do not exist, or a size does not fit: forms check that first
     */
    @Transactional
    public Outcome submit(NewProposal made, List<String> photos, Actor actor) {
        Instant now = clock.instant();
        Optional<Cycle> cycle = cycles.hold(made.year());
        if (cycle.isEmpty()) return new Outcome.Refused(new Refusal.NoCycle());
        Optional<Stage> handingIn = made.origin().handingIn(cycle.get());
        if (handingIn.isEmpty()) return new Outcome.Refused(new Refusal.NoCycle());
        if (!handingIn.get().isOpen(now)) return new Outcome.Refused(new Refusal.StageClosed(handingIn.get()));
        KamusEntry entry = kamus.find(made.year(), made.kamus())
                .orElseThrow(() -> new IllegalArgumentException("no kamus entry " + made.kamus()));
        if (!Origins.may(made.origin(), actor, made.region(), entry.agency())) {
            return new Outcome.Refused(new Refusal.NotInYourName(made.origin()));
        }
        return prices.find(entry.priceItem(), made.year())
                .<Outcome>map(price -> {
                    Work work = Work.of(entry, entry.cost(made.sizes(), price));
                    Proposal proposal = proposal(made, work, actor, cycle.get(), now);
                    Optional<Refusal> refusal =
                            rooms.refusesSending(proposal).or(() -> provenances.claim(proposal, made.from()));
                    if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
                    Step step = recording.submitted(proposal, made.from(), actor, photos);
                    provenances.link(proposal, made.from());
                    sexes.keep(proposal);
                    if (made.drawn() != null) drawings.add(proposal.id(), made.drawn());
                    rooms.takeSent(proposal);
                    return new Outcome.Done(proposal, step);
                })
                .orElseGet(() -> new Outcome.Refused(new Refusal.NoPrice(entry)));
    }

    private Proposal proposal(NewProposal made, Work work, Actor actor, Cycle cycle, Instant now) {
        Level first = Way.beginning(made.origin().ladder(cycle), made.origin(), made.region(), actor);
        Stage stage = cycle.stage(first);
        regions.get(made.region());
        return new Proposal(
                Ids.next(),
                proposals.nextNumber(made.year()),
                1,
                Standing.waitingAt(first),
                made.origin(),
                first,
                made.title(),
                made.problem(),
                new Spot(made.region(), regions.fullName(made.region()), made.address(), made.point()),
                work,
                proposer(made, work, actor),
                now,
                now,
                promises.by(stage, now),
                null);
    }

    private static Proposer proposer(NewProposal made, Work work, Actor actor) {
        Optional<Helped> helped = actor.helping();
        if (helped.isPresent()) {
            return new Proposer(helped.get().person(), helped.get().maskedName(), actor.person(), title(actor));
        }
        // Whoever sits in the council proposes in public.
        if (made.origin() == Origin.POKIR) return new Proposer(actor.person(), actor.displayName(), null, null);
        String name = Origins.post(made.origin(), actor, made.region(), work.agency())
                .map(HeldPost::title)
                .orElseGet(() -> PublicName.masked(actor.displayName()));
        return new Proposer(actor.person(), name, null, null);
    }

    private static String title(Actor actor) {
        return actor.posts().stream().findFirst().map(HeldPost::title).orElse(actor.displayName());
    }
}
