package id.balai.organisation;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Posts of the current city and who holds them. */
public interface Posts {
    /** The posts a person holds on that day, acting ones included. */
    List<HeldPost> heldBy(PersonId person, LocalDate day);

    /** The title of the post of that role for that place or agency ("Camat Binjai Utara"), whoever holds it. */
    Optional<String> titleOf(PostRole role, @Nullable RegionCode region, @Nullable AgencyCode agency);
}
