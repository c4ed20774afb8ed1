package id.balai.musrenbang.proposal;

import gg.jte.Content;
import java.util.Optional;

/** What another part of e-Musrenbang knows about a proposal, shown on its public page; contributed as a bean. */
public interface ProposalCard {
    /** The card; empty when there is nothing to say about this proposal. */
    Optional<Content> of(Proposal proposal);
}
