package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.web.NotFound;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A refused, deferred, unrepaired or unfunded proposal of a former year lives on in the running one: one act of its proposer, of the
 * kepling or of the lurah, instead of typing it again. It gets a new number, is priced anew with the running year's kamus
 * and book, keeps its photos and place, and is linked with the old one both ways. Supporters are asked again.
 *
 * <p>Source: residents of Surabaya typed the same proposal each year and had no record of the last (planning practice).
 */
@Service
public class TakingUpAgain {
    private final Proposals proposals;
    private final Photos photos;
    private final Drawings drawings;
    private final Cycles cycles;
    private final Kamus kamus;
    private final SubmittingProposal submitting;
    private final Clock clock;

    TakingUpAgain(
            Proposals proposals,
            Photos photos,
            Drawings drawings,
            Cycles cycles,
            Kamus kamus,
            SubmittingProposal submitting,
            Clock clock) {
        this.proposals = proposals;
        this.photos = photos;
        this.drawings = drawings;
        this.cycles = cycles;
        this.kamus = kamus;
        this.submitting = submitting;
        this.clock = clock;
    }

    /** The year in which it would go on; empty when the proposal is no such one, or nothing takes proposals now. */
    public Optional<Cycle> nextOf(Proposal proposal) {
        boolean over = switch (proposal.standing().state()) {
            case REFUSED, DEFERRED, ACCEPTED, WITH_PROPOSER -> proposal.origin() != Origin.POKIR;
            case WAITING, BUDGETED, PASSED_TO_PROVINCE, WITHDRAWN -> false;
        };
        return cycles.current()
                .filter(cycle -> over && cycle.takesProposals(clock.instant()))
                .filter(cycle -> proposal.year().compareTo(cycle.year()) < 0);
    }

    /** Whether this person may take it up: its proposer, the kepling, the lurah. */
    public boolean may(Proposal proposal, Actor actor) {
        return origin(proposal, actor).isPresent();
    }

    /**
     * The proposal that this person may take up now.
     *
     * @throws NotFound when there is none, or it is not theirs to take up
     */
    public Proposal get(ProposalNumber number, Actor actor) {
        return proposals
                .find(number)
                .filter(p -> nextOf(p).isPresent() && may(p, actor))
                .orElseThrow(NotFound::new);
    }

    /** The kind of work as the running year has it; empty when it was closed or left out. */
    public Optional<KamusEntry> entryOf(Proposal proposal) {
        return nextOf(proposal)
                .flatMap(cycle -> kamus.find(cycle.year(), proposal.work().kamus()));
    }

    /**
     * Hands it in again in the running year.
     *
     * @param sizes that fit the running year's entry
     * @throws NotFound when it is not this person's to take up, or the kamus no longer has the work
     */
    @Transactional
    public Outcome takeUp(ProposalNumber number, String problem, Sizes sizes, Actor actor) {
        // Held, so that nobody resumes it in its own year meanwhile.
        proposals.findForDeciding(number);
        Proposal former = get(number, actor);
        KamusEntry entry = entryOf(former).orElseThrow(NotFound::new);
        Origin origin = origin(former, actor).orElseThrow(NotFound::new);
        List<String> hashes = photos.of(former.id()).stream().map(Photo::sha256).toList();
        NewProposal made = new NewProposal(
                        entry.year(),
                        origin,
                        entry.code(),
                        sizes,
                        former.title(),
                        problem,
                        former.spot().region(),
                        former.spot().address(),
                        former.spot().point())
                .from(Provenance.continuing(former.id()));
        NewProposal placed = drawings.find(former.id()).map(made::drawn).orElse(made);
        Outcome outcome = submitting.submit(placed, hashes, actor);
        if (outcome instanceof Outcome.Done done)
            photos.copy(former.id(), done.proposal().id());
        return outcome;
    }

    /** In whose name this person takes it up: as it was, else for the lingkungan or the kelurahan. */
    private Optional<Origin> origin(Proposal proposal, Actor actor) {
        Stream<Origin> own = proposal.belongsTo(actor) ? Stream.of(proposal.origin(), Origin.WARGA) : Stream.empty();
        return Stream.concat(own, Stream.of(Origin.LINGKUNGAN, Origin.KELURAHAN))
                .filter(origin -> origin != Origin.PENGADUAN)
                .filter(origin -> Origins.may(
                        origin, actor, proposal.spot().region(), proposal.work().agency()))
                .findFirst();
    }
}
