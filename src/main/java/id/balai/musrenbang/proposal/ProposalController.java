package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.ledger.EntryId;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.map.Drawn;
import id.balai.musrenbang.survey.Surveys;
import id.balai.trace.Thing;
import id.balai.trace.Traces;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.SiteAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The public page of one proposal: its whole chain of decisions, who has it now, and what proves it. */
@Controller
class ProposalController {
    private final Proposals proposals;
    private final Steps steps;
    private final Photos photos;
    private final Drawings drawings;
    private final Provenances provenances;
    private final TakingUpAgain takingUp;
    private final Cycles cycles;
    private final Kamus kamus;
    private final Desks desks;
    private final CityMap map;
    private final Ledger ledger;
    private final Traces traces;
    private final Promises promises;
    private final HandOvers handOvers;
    private final ResumingProposal resuming;
    private final Surveys surveys;
    private final Clock clock;
    private final FollowingProposal following;
    private final List<ProposalCard> cards;
    private final SiteAddress site;

    ProposalController(
            Proposals proposals,
            Steps steps,
            Photos photos,
            Drawings drawings,
            Provenances provenances,
            TakingUpAgain takingUp,
            Cycles cycles,
            Kamus kamus,
            Desks desks,
            CityMap map,
            Ledger ledger,
            Traces traces,
            Promises promises,
            HandOvers handOvers,
            ResumingProposal resuming,
            Surveys surveys,
            Clock clock,
            FollowingProposal following,
            List<ProposalCard> cards,
            SiteAddress site) {
        this.proposals = proposals;
        this.steps = steps;
        this.photos = photos;
        this.drawings = drawings;
        this.provenances = provenances;
        this.takingUp = takingUp;
        this.cycles = cycles;
        this.kamus = kamus;
        this.desks = desks;
        this.map = map;
        this.ledger = ledger;
        this.traces = traces;
        this.promises = promises;
        this.handOvers = handOvers;
        this.resuming = resuming;
        this.surveys = surveys;
        this.clock = clock;
        this.following = following;
        this.cards = List.copyOf(cards);
        this.site = site;
    }

    @Open
    @Kept
    @GetMapping("/musrenbang/usulan/{number:(?i)USL-.*}")
    String proposal(@PathVariable String number, Optional<Actor> actor, Model model) {
        Proposal proposal = ProposalNumber.find(number).flatMap(proposals::find).orElseThrow(NotFound::new);
        var story = steps.of(proposal.id());
        Provenances.Matter matter = provenances.matter(proposal.id());
        Step last = story.getLast();
        var entry = ledger.find(new EntryId(last.entry()));
        model.addAttribute(
                "page",
                new ProposalPage(
                        proposal,
                        kamus.get(
                                proposal.year(),
                                proposal.work().kamus(),
                                proposal.work().kamusVersion()),
                        new Story(
                                proposal,
                                story,
                                proposal.ladder(cycles.get(proposal.year())),
                                desks,
                                promises,
                                handOvers.of(proposal).orElse(null)),
                        matter.supporters(proposal.number()),
                        actor.map(reader -> following.of(proposal, reader)).orElse(Follow.NOT),
                        photos.of(proposal.id()),
                        drawn(proposal),
                        matter.from(),
                        matter.years(),
                        takingUp.nextOf(proposal)
                                .filter(next -> matter.years().stream()
                                        .noneMatch(y -> y.number().year().equals(next.year())))
                                .isPresent(),
                        deferred(proposal, actor),
                        surveys.of(proposal.id()),
                        map.locating(proposal.spot().kelurahan()),
                        entry.map(e -> new ProposalPage.Proof(e.number(), e.year()))
                                .orElse(null),
                        traces.linked(new Thing(
                                ProposalMusrenbang.KIND, proposal.number().toString())),
                        cards.stream()
                                .flatMap(card -> card.of(proposal).stream())
                                .toList(),
                        site.get()));
        return "musrenbang/proposal/page";
    }

    /** Whatever was drawn has a point, its middle: without one there is nothing to ask for. */
    private @Nullable Drawn drawn(Proposal proposal) {
        return proposal.spot().point() == null
                ? null
                : drawings.find(proposal.id()).orElse(null);
    }

    /** What was put off may be taken up again in the same year, while its level's stage is open. */
    private ProposalPage.@Nullable Deferred deferred(Proposal proposal, Optional<Actor> actor) {
        Level level = proposal.standing().level();
        if (proposal.standing().state() != State.DEFERRED || level == null) return null;
        Stage stage = cycles.get(proposal.year()).stage(level);
        return new ProposalPage.Deferred(
                desks.holder(proposal, level),
                stage,
                stage.isOpen(clock.instant()),
                actor.flatMap(reader -> resuming.postFor(proposal, reader)).isPresent());
    }
}
