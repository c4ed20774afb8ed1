package id.balai.identity;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.RegionCode;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands that a person wants to act on: its region, the agency in charge, the person it belongs to.
 * What is unknown is null and matches no narrower scope.
 */
public record Place(
        @Nullable RegionCode region,
        @Nullable AgencyCode agency,
        @Nullable PersonId owner) {
    /** The city as a whole. */
    public static final Place CITY = new Place(null, null, null);

    public static Place in(RegionCode region) {
        return new Place(region, null, null);
    }

    public static Place of(AgencyCode agency) {
        return new Place(null, agency, null);
    }

    public static Place ownedBy(PersonId owner) {
        return new Place(null, null, owner);
    }
}
