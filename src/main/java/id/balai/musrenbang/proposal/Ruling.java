package id.balai.musrenbang.proposal;

import id.balai.kernel.Reason;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.kamus.Sizes;
import org.jspecify.annotations.Nullable;

/**
 * What an officer decides.
 *
 * @param seen the version of the proposal that the officer had before the eyes
 * @param sizes the new sizes of an acceptance with change, else null
 * @param reason null only for a plain acceptance
 */
public record Ruling(
        ProposalNumber number,
        int seen,
        Verdict verdict,
        @Nullable Sizes sizes,
        @Nullable Reason reason) {
    /** @throws IllegalArgumentException when a verdict that needs a reason, or new sizes, has none */
    public Ruling {
        if (verdict.needsReason() && reason == null) throw new IllegalArgumentException(verdict + " without a reason");
        if ((verdict == Verdict.ACCEPT_CHANGED) != (sizes != null)) {
            throw new IllegalArgumentException("sizes belong to an acceptance with change and to nothing else");
        }
    }
}
