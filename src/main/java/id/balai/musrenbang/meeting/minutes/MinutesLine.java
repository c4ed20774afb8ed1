package id.balai.musrenbang.meeting.minutes;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.meeting.ranking.Said;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as a berita acara fixed it.
 *
 * @param pokir whether it is a council member's, which stands in a list of its own without a place
 * @param priority of the RKPD, null where the city's data has none for it
 * @param total sum of score x weight; null where not every criterion has its score
 * @param computed its place by scores, null out of the running
 * @param rank its place in the end
 */
public record MinutesLine(
        ProposalNumber number,
        int ordinal,
        boolean pokir,
        Said said,
        String bidang,
        @Nullable String priority,
        String title,
        String problem,
        String place,
        BigDecimal volume,
        String unit,
        Rupiah amount,
        String agency,
        String subKegiatan,
        int supporters,
        @Nullable Integer total,
        @Nullable Integer computed,
        @Nullable Integer rank,
        @Nullable String handReason,
        @Nullable String reason,
        @Nullable String sentence) {
    public boolean accepted() {
        return said.accepts();
    }
}
