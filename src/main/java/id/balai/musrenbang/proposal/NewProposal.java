package id.balai.musrenbang.proposal;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.musrenbang.map.Drawn;
import id.balai.organisation.Region;
import org.jspecify.annotations.Nullable;

/**
 * What somebody hands in; the cost is not in it, because the server computes it.
 *
 * @param kamus code of the entry of that year
 * @param title what it is called, 5 to 140 characters
 * @param problem what is wrong today and for whom, 10 to 2,000 characters
 * @param region a lingkungan or a kelurahan
 * @param address street or landmark
 * @param point where it lies, in one point
 * @param drawn the line or area of it, or null
 * @param from where it comes from beside its proposer
 */
public record NewProposal(
        FiscalYear year,
        Origin origin,
        String kamus,
        Sizes sizes,
        String title,
        String problem,
        RegionCode region,
        String address,
        Region.@Nullable Point point,
        @Nullable Drawn drawn,
        Provenance from) {
    /** One that comes from nothing but its proposer. */
    public NewProposal(
            FiscalYear year,
            Origin origin,
            String kamus,
            Sizes sizes,
            String title,
            String problem,
            RegionCode region,
            String address,
            Region.@Nullable Point point) {
        this(year, origin, kamus, sizes, title, problem, region, address, point, null, Provenance.NONE);
    }

    /** The same, drawn as a line or an area; it lies in the middle of it. */
    public NewProposal drawn(Drawn line) {
        return new NewProposal(year, origin, kamus, sizes, title, problem, region, address, line.middle(), line, from);
    }

    public NewProposal from(Provenance other) {
        return new NewProposal(year, origin, kamus, sizes, title, problem, region, address, point, drawn, other);
    }
}
