package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.organisation.HeldPost;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A proposal that lies on somebody's desk now: for those who do something about it beside deciding. */
@Component
public class OnDesk {
    private final Proposals proposals;
    private final Desks desks;
    private final Kamus kamus;

    OnDesk(Proposals proposals, Desks desks, Kamus kamus) {
        this.proposals = proposals;
        this.desks = desks;
        this.kamus = kamus;
    }

    /** Empty when it is not there, on another's desk, or made by this very person. */
    public Optional<Found> find(ProposalNumber number, Actor actor) {
        Optional<Proposal> proposal =
                proposals.find(number).filter(p -> !p.proposer().isMaker(actor.person()));
        Optional<Level> level = proposal.flatMap(Proposal::waitsAt);
        if (proposal.isEmpty() || level.isEmpty()) return Optional.empty();
        return desks.postFor(proposal.get(), level.get(), actor)
                .map(post -> new Found(proposal.get(), level.get(), post, entry(proposal.get())));
    }

    private KamusEntry entry(Proposal proposal) {
        return kamus.get(
                proposal.year(), proposal.work().kamus(), proposal.work().kamusVersion());
    }

    /** @param post by which it is this person's */
    public record Found(Proposal proposal, Level level, HeldPost post, KamusEntry entry) {}
}
