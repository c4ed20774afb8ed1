package id.balai.musrenbang.proposal;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.kit.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that may be for the same thing, of this year or a former one.
 *
 * @param near whether it lies within {@link SimilarProposals#NEAR} metres
 * @param reason code of its last decision's reason, or null; {@code sentence} its words
 */
public record SimilarProposal(
        ProposalNumber number,
        String title,
        Standing standing,
        Rupiah amount,
        int supporters,
        boolean near,
        @Nullable String reason,
        @Nullable String sentence) {
    public String state() {
        return Standings.words(standing);
    }

    public Tone tone() {
        return Standings.tone(standing);
    }

    /** Whether one can still support it. */
    public boolean open() {
        return standing.state().isOpen();
    }
}
