package id.balai.organisation;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.PersonId;
import id.balai.kernel.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Posts of the current city and who holds them. */
public interface Posts {
    /** The posts a person holds on that day, acting ones included. */
    List<HeldPost> heldBy(PersonId person, LocalDate day);

    /**
     * The title of the post of that role for that place or agency ("Camat Binjai Utara"), whoever holds it; null stands for
     * any place or agency.
     */
    Optional<String> titleOf(PostRole role, @Nullable RegionCode region, @Nullable AgencyCode agency);

    /**
     * Who holds the posts of that role on that day; of a post with an acting holder both, the acting one first. Null
     * stands for any place or agency.
     */
    List<Holder> holders(PostRole role, @Nullable RegionCode region, @Nullable AgencyCode agency, LocalDate day);

    /** Everybody who holds a post on that day. */
    List<PersonId> holders(LocalDate day);

    /** The post that files call by this key ({@code lurah/12.75.01.1005}). */
    Optional<UUID> byKey(String key);
}
