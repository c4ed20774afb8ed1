package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.notification.Following;
import id.balai.notification.Subject;
import org.springframework.stereotype.Component;

/** Whether somebody hears of a proposal: who proposed or supports it does, unless they want to no more; others may. */
@Component
class FollowingProposal {
    private static final String KIND = "usulan";

    private final Following following;
    private final Supports supports;

    FollowingProposal(Following following, Supports supports) {
        this.following = following;
        this.supports = supports;
    }

    Follow of(Proposal proposal, Actor actor) {
        return following
                .chosen(subject(proposal), actor.onBehalfOf())
                .map(follows -> follows ? Follow.CHOSEN : Follow.NOT)
                .orElseGet(() -> byItself(proposal, actor));
    }

    void choose(Proposal proposal, Actor actor, boolean follows) {
        following.choose(subject(proposal), actor.onBehalfOf(), follows);
    }

    private Follow byItself(Proposal proposal, Actor actor) {
        if (proposal.belongsTo(actor)) return Follow.PROPOSED;
        return supports.has(proposal.id(), actor) ? Follow.SUPPORTED : Follow.NOT;
    }

    private static Subject subject(Proposal proposal) {
        return new Subject(KIND, proposal.number().toString());
    }
}
