package id.balai.musrenbang.story;

import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.ProposerSexes;
import id.balai.musrenbang.proposal.RepairingProposal;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.musrenbang.proposal.TakingUpAgain;
import org.springframework.stereotype.Component;

/** What the people of the demo do with a proposal: the flows that everybody uses. */
@Component
record Flows(
        SubmittingProposal submitting,
        TakingUpAgain takingUp,
        DecidingProposal deciding,
        RepairingProposal repairing,
        ProposerSexes sexes) {}
