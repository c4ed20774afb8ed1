package id.balai.kernel;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * The clock of the program. In production it is the system's; demo and tests may start it elsewhere, and a story of the
 * demo may be told at its own instants.
 */
public final class MovableClock extends Clock {
    /** Where the city's people live. */
    public static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");

    private static final ScopedValue<Instant> TOLD_AT = ScopedValue.newInstance();

    private final Clock base;
    private volatile Duration offset = Duration.ZERO;

    public MovableClock(Clock base) {
        this.base = base;
    }

    /** Moves the clock so that it shows this instant now and goes on from there. */
    public void set(Instant instant) {
        offset = Duration.between(base.instant(), instant);
    }

    /** Runs the part of a story that happened at that instant; the clock stands still inside. */
    public void at(Instant instant, Runnable part) {
        ScopedValue.where(TOLD_AT, instant).run(part);
    }

    @Override
    public Instant instant() {
        return TOLD_AT.isBound() ? TOLD_AT.get() : base.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return JAKARTA;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
