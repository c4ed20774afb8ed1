package id.balai.organisation.city;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.CityCode;
import id.balai.kernel.RegionCode;
import id.balai.organisation.Agency;
import id.balai.organisation.PostRole;
import id.balai.organisation.Region;
import id.balai.organisation.calendar.Holiday;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that a city brings along: what stands in its files, checked and complete.
 *
 * @param region the code of the city as a region
 * @param hosts the host names under which it is reached, the first one naming its log
 * @param regions all levels, the units below the kelurahan included
 * @param tint the city's own colours by the names of {@code tint.properties}
 */
public record CityDefinition(
        CityCode code,
        RegionCode region,
        String name,
        List<String> hosts,
        Unit unit,
        Office office,
        boolean agencyCodesProvisional,
        List<Region> regions,
        List<PlacedTile> tiles,
        List<PlacedAgency> agencies,
        List<Post> posts,
        List<Holiday> holidays,
        Map<String, String> tint) {

    /**
     * What the unit below a kelurahan is called here.
     *
     * @param name "Lingkungan", on Java "RW"
     * @param brief in lists: "Lk."
     * @param head who heads it: "Kepling"
     * @param headLong "Kepala Lingkungan"
     */
    public record Unit(String name, String brief, String head, String headLong) {}

    /** @param sample whether address and phone are invented */
    public record Office(String address, String phone, String hours, boolean sample) {}

    /** Where a hexagon lies, x in half tiles, y in rows; of a kecamatan, where its name is written. */
    public record PlacedTile(RegionCode code, double x, double y, String label) {}

    /** @param region the kecamatan that it is the office of, if it is one */
    public record PlacedAgency(Agency agency, Optional<RegionCode> region) {}

    /** @param key what files call it by, stable: {@code lurah/12.75.01.1005} */
    public record Post(
            String key, PostRole role, String title, Optional<AgencyCode> agency, Optional<RegionCode> region) {}
}
