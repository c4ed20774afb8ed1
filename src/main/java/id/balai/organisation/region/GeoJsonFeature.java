package id.balai.organisation.region;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One feature as it stands in the file, nothing of it trusted yet.
 *
 * @param number its place in the file, from 1
 * @param properties the plain ones, as text
 * @param type of its geometry, or empty
 * @param coordinates nested lists with positions ({@code double[]}) at the bottom; null when absent or no numbers
 * @param repeated a name that stands in it twice, so that nobody knows which is meant; or null
 */
record GeoJsonFeature(
        int number,
        Map<String, String> properties,
        String type,
        @Nullable List<?> coordinates,
        @Nullable String repeated) {}
