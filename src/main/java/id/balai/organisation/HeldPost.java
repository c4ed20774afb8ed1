package id.balai.organisation;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.RegionCode;
import java.util.Optional;
import java.util.UUID;

/**
 * A post and how somebody holds it today.
 *
 * @param title as on the door ("Lurah Kebun Lada")
 * @param agency whose post it is
 * @param region the place it is for; empty when it is for the whole city
 */
public record HeldPost(
        UUID post,
        PostRole role,
        String title,
        Optional<AgencyCode> agency,
        Optional<RegionCode> region,
        Tenure tenure) {

    /** Appointed; or acting for a vacant post (Plt) or for a holder who is away (Plh), UU 30/2014 art. 14. */
    public enum Tenure {
        DEFINITIVE,
        PLT,
        PLH
    }
}
