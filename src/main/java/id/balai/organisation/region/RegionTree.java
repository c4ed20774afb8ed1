package id.balai.organisation.region;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.RegionLevel;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All regions of a city, as they are kept in memory. */
record RegionTree(
        Map<RegionCode, Region> byCode,
        Map<RegionCode, List<Region>> below,
        Map<RegionLevel, List<Region>> byLevel,
        String unitName) {

    static RegionTree of(List<Region> regions, String unitName) {
        Map<RegionCode, Region> byCode = new TreeMap<>();
        regions.forEach(region -> byCode.put(region.code(), region));
        Map<RegionCode, List<Region>> below = byCode.values().stream()
                .filter(region -> region.code().parent().isPresent())
                .collect(Collectors.groupingBy(
                        region -> region.code().parent().orElseThrow(), Collectors.toUnmodifiableList()));
        Map<RegionLevel, List<Region>> byLevel =
                byCode.values().stream().collect(Collectors.groupingBy(Region::level, Collectors.toUnmodifiableList()));
        return new RegionTree(byCode, below, byLevel, unitName);
    }

    List<Region> at(RegionLevel level) {
        return byLevel.getOrDefault(level, List.of());
    }

    /** The name, then those above it up to the kecamatan; the city's own name only for the city. */
    String fullName(Region region) {
        String above = region.code()
                .parent()
                .filter(parent -> parent.depth() > 1)
                .map(byCode::get)
                .map(this::fullName)
                .orElse("");
        return above.isEmpty() ? region.name() : region.name() + ", " + above;
    }
}
