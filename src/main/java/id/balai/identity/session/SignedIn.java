package id.balai.identity.session;

import id.balai.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * What a session says of its owner.
 *
 * @param since when the first factor was proved; the absolute limit counts from here
 * @param helping the resident whom an officer is serving at the counter
 * @param post by which somebody with several posts chose to act
 */
public record SignedIn(PersonId person, Stage stage, Instant since, Optional<PersonId> helping, Optional<UUID> post) {
    public boolean complete() {
        return stage == Stage.COMPLETE;
    }
}
