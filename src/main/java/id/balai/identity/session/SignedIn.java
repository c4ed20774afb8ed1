package id.balai.identity.session;

import id.balai.kernel.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session says of its owner.
 *
 * @param since when the first factor was proved; the absolute limit counts from here
 * @param helping the resident whom an officer is serving at the counter
 */
public record SignedIn(PersonId person, Stage stage, Instant since, Optional<PersonId> helping) {
    public boolean complete() {
        return stage == Stage.COMPLETE;
    }
}
