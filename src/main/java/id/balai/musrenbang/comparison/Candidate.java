package id.balai.musrenbang.comparison;

import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.ProposalNumber;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal that the meeting of the kecamatan could fund.
 *
 * @param cost as it stands now
 * @param rank its place in the latest berita acara; null before there is one, and for what has none
 * @param supporters who support it, and who proposed it
 */
record Candidate(
        ProposalNumber number,
        String title,
        RegionCode kelurahan,
        Rupiah cost,
        Official official,
        @Nullable Integer rank,
        Set<UUID> supporters) {
    Candidate {
        supporters = Set.copyOf(supporters);
    }

    /** What the meeting said. */
    enum Official {
        ACCEPTED,
        REFUSED,
        WAITING
    }
}
