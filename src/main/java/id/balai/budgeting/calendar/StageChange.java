package id.balai.budgeting.calendar;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision on the days of a stage.
 *
 * @param before its days until then, or null where it was fixed for the first time
 * @param entry where the log has it
 */
public record StageChange(
        Phase phase,
        @Nullable Window before,
        Window after,
        String reason,
        String actorName,
        String postTitle,
        Instant at,
        UUID entry) {
    public String receipt() {
        return "/log/receipt/" + entry;
    }
}
