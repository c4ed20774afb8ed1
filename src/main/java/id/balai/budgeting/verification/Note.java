package id.balai.budgeting.verification;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the TAPD noted, and what the agency answered.
 *
 * @param line the line it is about, or null for the sub kegiatan as a whole
 * @param about what the line is called, or empty
 * @param answer empty while there is none
 * @param closedBy who settled it, or empty
 */
public record Note(
        UUID id,
        int version,
        String sub,
        @Nullable UUID line,
        String about,
        String text,
        String author,
        String postTitle,
        Instant at,
        String answer,
        String answeredBy,
        @Nullable Instant answeredAt,
        String closedBy,
        State state) {
    /** Where it stands. */
    public enum State {
        TERBUKA,
        DIJAWAB,
        SELESAI;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isSettled() {
        return state == State.SELESAI;
    }
}
