package id.balai.musrenbang.proposal;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import org.jspecify.annotations.Nullable;

/**
 * Where the work is.
 *
 * @param region a lingkungan or a kelurahan
 * @param name the region's full name as it was when the proposal was handed in
 * @param address street or landmark
 */
public record Spot(RegionCode region, String name, String address, Region.@Nullable Point point) {
    private static final int KECAMATAN_DEPTH = 2;
    private static final int KELURAHAN_DEPTH = 3;

    /** @throws IllegalArgumentException when the region is larger than a kelurahan */
    public Spot {
        if (region.depth() < KELURAHAN_DEPTH) throw new IllegalArgumentException("too large a place: " + region);
    }

    public RegionCode kelurahan() {
        return region.atDepth(KELURAHAN_DEPTH).orElseThrow();
    }

    public RegionCode kecamatan() {
        return region.atDepth(KECAMATAN_DEPTH).orElseThrow();
    }
}
