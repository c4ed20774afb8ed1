package id.balai.musrenbang.proposal;

import id.balai.kernel.Reason;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.kamus.Sizes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said to a proposal at one time: recorded once, never changed.
 *
 * @param number counts from 1, the handing in; equal to the version of the proposal after it
 * @param level where it stood before; null for the handing in
 * @param after where it stood then
 * @param actorName the official's name, or the public name of the proposer
 * @param postTitle the post it was decided in ("Lurah Kebun Lada"); null for a proposer
 * @param room the ceiling as it was found; null where the level has none or nothing was taken
 * @param entry the entry of the decision log that proves it
 */
public record Step(
        int number,
        Verb verb,
        @Nullable Level level,
        Standing after,
        Sizes sizes,
        BigDecimal volume,
        Rupiah unitPrice,
        Rupiah amount,
        @Nullable Reason reason,
        String actorName,
        @Nullable String postTitle,
        Instant at,
        @Nullable LocalDate due,
        @Nullable Room room,
        UUID entry) {

    /** A ceiling when it was decided. */
    public record Room(Rupiah ceiling, Rupiah takenBefore) {
        public Rupiah leftAfter(Rupiah amount) {
            return ceiling.minus(takenBefore).minus(amount);
        }
    }
}
