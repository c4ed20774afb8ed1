package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.identity.Helped;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.Ids;
import id.balai.kernel.RegionCode;
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
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
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
                    UUID id = Ids.next();
                    Level first = Way.beginning(made.origin().ladder(cycle.get()), made.origin(), made.region(), actor);
                    Optional<Refusal> refusal = rooms.refusesSending(made, first, entry.agency())
                            .or(() -> provenances.claim(id, made.year(), made.from()));
                    if (refusal.isPresent()) return new Outcome.Refused(refusal.get());
                    Proposal proposal =
                            proposal(id, made, work, actor, cycle.get().stage(first), now);
                    Step step = recording.submitted(proposal, made.from(), actor, photos);
                    provenances.link(proposal, made.from());
                    sexes.keep(proposal);
                    if (made.drawn() != null) drawings.add(proposal.id(), made.drawn());
                    rooms.takeSent(proposal);
                    return new Outcome.Done(proposal, step);
                })
                .orElseGet(() -> new Outcome.Refused(new Refusal.NoPrice(entry)));
    }

    /** Draws its number, which nobody may be able to suspect behind a gap: nothing refuses it any more (record 0051). */
    private Proposal proposal(UUID id, NewProposal made, Work work, Actor actor, Stage stage, Instant now) {
        Level first = Objects.requireNonNull(stage.level());
        Spot spot = new Spot(made.region(), regions.fullName(made.region()), made.address(), made.point());
        return new Proposal(
                id,
                proposals.nextNumber(made.year()),
                1,
                Standing.waitingAt(first),
                made.origin(),
                first,
                made.title(),
                made.problem(),
                spot,
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
            return new Proposer(
                    helped.get().person(), helped.get().maskedName(), actor.person(), serving(actor, made.region()));
        }
        // Whoever sits in the council proposes in public.
        if (made.origin() == Origin.POKIR) return new Proposer(actor.person(), actor.displayName(), null, null);
        String name = Origins.post(made.origin(), actor, made.region(), work.agency())
                .map(HeldPost::title)
                .orElseGet(() -> PublicName.masked(actor.displayName()));
        return new Proposer(actor.person(), name, null, null);
    }

    /** The post at whose counter it is: the one that serves there, else one that serves where the resident lives. */
    private static String serving(Actor actor, RegionCode region) {
        return Policy.postFor(actor, Permission.SERVE_AT_COUNTER, Place.in(region))
                .or(() -> actor.posts().stream()
                        .filter(post ->
                                Policy.rolesThatMay(Permission.SERVE_AT_COUNTER).contains(post.role()))
                        .findFirst())
                .map(HeldPost::title)
                .orElse(actor.displayName());
    }
}
