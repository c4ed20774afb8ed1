package id.balai.musrenbang.meeting.minutes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A berita acara that was made.
 *
 * @param edition from 1
 * @param letter by which it was allowed; null for the first
 */
public record Minutes(
        int edition,
        String number,
        UUID document,
        String sha256,
        int men,
        int women,
        String fixedBy,
        Instant fixedAt,
        @Nullable Letter letter) {
    /**
     * A letter that asks for a change after the lock.
     *
     * @param file SHA-256 of the letter as a PDF; null where it was not handed in
     */
    public record Letter(
            String number,
            LocalDate dated,
            String sender,
            String about,
            @Nullable String file) {}
}
