package id.balai.musrenbang.proposal;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import org.jspecify.annotations.Nullable;

/**
 * One year of a matter that was taken up again: what it was called then and how it ended.
 *
 * @param reason code of the last decision's reason, or null; {@code sentence} its words
 */
public record YearOfMatter(
        ProposalNumber number,
        Standing standing,
        Rupiah amount,
        int supporters,
        @Nullable String reason,
        @Nullable String sentence) {
    public String state() {
        return Standings.words(standing);
    }
}
