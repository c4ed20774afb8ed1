package id.balai.organisation;

import id.balai.kernel.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * A region as it is today.
 *
 * @param label where its name is written on a map; missing for units below a kelurahan
 * @param sample whether it was generated for want of official data, which must be said wherever it is shown
 */
public record Region(RegionCode code, String name, @Nullable Point label, boolean sample) {
    public RegionLevel level() {
        return RegionLevel.ofDepth(code.depth());
    }

    /** A place in WGS 84, degrees. */
    public record Point(double longitude, double latitude) {}
}
