package id.balai.musrenbang.meeting.ranking;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.proposal.Origin;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One proposal in the list of a meeting.
 *
 * @param version of the proposal
 * @param volume as this level decided, else as it came
 * @param below code of the place it came from
 * @param reason code and sentence of this level's verdict, where it has one
 * @param scores by the criteria of the level, in their order; 0 is none; empty before the first
 * @param item the version of what the meeting wrote about it; 0 before
 * @param hand the place given by hand, or null
 */
public record MeetingRow(
        UUID id,
        ProposalNumber number,
        int version,
        String title,
        String place,
        Origin origin,
        String below,
        BigDecimal volume,
        String unit,
        Rupiah amount,
        Said said,
        @Nullable String reason,
        @Nullable String sentence,
        int supporters,
        List<Integer> scores,
        int item,
        @Nullable Integer hand,
        @Nullable String handReason,
        @Nullable String writtenBy) {
    /** Whether it is a council member's, so that it stands beside the others and has no place among them. */
    public boolean isPokir() {
        return origin == Origin.POKIR;
    }
}
