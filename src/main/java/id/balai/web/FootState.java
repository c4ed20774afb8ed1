package id.balai.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the foot of every page says of the decision log.
 *
 * @param decisions how many decisions were recorded this year
 * @param signedAt when the last checkpoint was signed
 */
public record FootState(long decisions, @Nullable Instant signedAt) {
    /** Tells it without a query. */
    public interface Source {
        FootState foot();
    }
}
