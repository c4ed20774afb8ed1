package id.balai.organisation;

import id.balai.kernel.RegionCode;
import java.util.List;
import java.util.Optional;

/** The regions of the current city. Kept in memory a city; answers without a query. */
public interface Regions {
    /** The city itself. */
    Region city();

    List<Region> kecamatan();

    /** All kelurahan, in the order of their codes. */
    List<Region> kelurahan();

    /** The regions directly below. */
    List<Region> below(RegionCode code);

    Optional<Region> find(RegionCode code);

    /** @throws IllegalArgumentException when there is none */
    Region get(RegionCode code);

    /** "Kebun Lada, Binjai Utara": the name, then those above it, without the city. */
    String fullName(RegionCode code);

    /** What the unit below a kelurahan is called here ("Lingkungan"). */
    String unitName();

    /** The kelurahan at that point, the nearest one within 500 m where polygons leave a gap; empty outside the city. */
    Optional<RegionCode> kelurahanAt(Region.Point point);

    /** The rings of a kelurahan's border as it was imported; empty when none was. */
    List<List<Region.Point>> borders(RegionCode kelurahan);
}
