package id.balai.musrenbang.cycle;

import id.balai.kernel.Reason;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that was decided about a year, once and for good.
 *
 * @param level whose; null for the handing in of proposals and for the year as a whole
 * @param place as {@link Level#paguPlace} names it; empty for the whole level
 * @param before, after what it was and is, as its subject writes it: two instants and days, an amount, numbers, weights
 * @param reason null while the year was prepared
 * @param entry the entry of the decision log that proves it
 */
public record CycleChange(
        int version,
        Subject subject,
        @Nullable Level level,
        String place,
        String before,
        String after,
        @Nullable Reason reason,
        String actorName,
        String postTitle,
        Instant at,
        UUID entry) {
    /** What was changed. */
    public enum Subject {
        PREPARED,
        OPENED,
        STAGE,
        PAGU,
        QUOTA,
        CRITERIA
    }

    /** What changes, before it is known by whom and when. */
    record Part(Subject subject, @Nullable Level level, String place, String before, String after) {}
}
