package id.balai.musrenbang.proposal;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.kamus.Sizes;
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
        Region.@Nullable Point point) {}
