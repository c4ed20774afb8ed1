package id.balai.organisation.region;

import id.balai.organisation.Region;
import id.balai.web.kit.HexMap;
import java.util.List;
import java.util.Optional;

/**
 * All of the city's kecamatan and kelurahan.
 *
 * @param sample whether units were generated for want of official data
 */
public record RegionsPage(
        String city, HexMap map, Optional<ShapeMap> shapes, List<District> districts, String unitName, boolean sample) {

    public int wards() {
        return districts.stream().mapToInt(district -> district.wards().size()).sum();
    }

    public long units() {
        return districts.stream().mapToLong(District::units).sum();
    }

    /** A kecamatan with its kelurahan. */
    public record District(Region region, List<Ward> wards, long units) {}

    /** A kelurahan with the number of its units. */
    public record Ward(Region region, long units) {}
}
