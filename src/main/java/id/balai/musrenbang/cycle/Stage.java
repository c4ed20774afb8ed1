package id.balai.musrenbang.cycle;

import id.balai.kernel.MovableClock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When something may be done in a cycle.
 *
 * @param level whose decisions, or null for the handing in of proposals
 * @param opens from this instant
 * @param closes up to this instant, which no longer counts
 * @param workingDays how long the level has for one proposal
 */
public record Stage(@Nullable Level level, Instant opens, Instant closes, int workingDays) {
    /** @throws IllegalArgumentException when it closes before it opens or gives no time */
    public Stage {
        if (!opens.isBefore(closes)) throw new IllegalArgumentException("closes before it opens: " + opens);
        if (workingDays < 1) throw new IllegalArgumentException("no working days");
    }

    public boolean isOver(Instant at) {
        return !at.isBefore(closes);
    }

    public boolean isOpen(Instant at) {
        return !at.isBefore(opens) && at.isBefore(closes);
    }

    /** The same a year later, at the same hour. */
    Stage nextYear() {
        return new Stage(level, later(opens), later(closes), workingDays);
    }

    private static Instant later(Instant at) {
        return at.atZone(MovableClock.JAKARTA).plusYears(1).toInstant();
    }

    /** Message key of its name. */
    public String labelKey() {
        return level == null ? "musrenbang.stage.SUBMISSION" : level.labelKey();
    }
}
