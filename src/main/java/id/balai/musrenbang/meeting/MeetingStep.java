package id.balai.musrenbang.meeting;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with a meeting: recorded once, never changed.
 *
 * @param note why, where a reason was given
 * @param entry the entry of the decision log that proves it
 */
public record MeetingStep(
        int number,
        MeetingVerb verb,
        @Nullable String note,
        String actorName,
        String postTitle,
        Instant at,
        UUID entry) {}
