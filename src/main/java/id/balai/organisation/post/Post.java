package id.balai.organisation.post;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import id.balai.organisation.PostRole;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A post, whoever holds it. */
record Post(
        UUID id, String key, PostRole role, String title, Optional<AgencyCode> agency, Optional<RegionCode> region) {

    /** Whether it is of that role, for that place and agency; null matches any. */
    boolean matches(PostRole wanted, @Nullable RegionCode place, @Nullable AgencyCode office) {
        return role == wanted
                && (place == null || region.filter(place::equals).isPresent())
                && (office == null || agency.filter(office::equals).isPresent());
    }
}
