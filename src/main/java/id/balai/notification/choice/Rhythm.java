package id.balai.notification.choice;

import id.balai.web.Format;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;

/** How often letters may come: ten steps in an hour are not ten letters. */
public enum Rhythm {
    /** No letters. */
    NEVER,
    /** The first at once; what happens in the hour after a letter comes together in the next. */
    HOURLY,
    /** What happened since yesterday, at seven in the morning. */
    DAILY;

    /** When the day's letter leaves. */
    static final LocalTime MORNING = LocalTime.of(7, 0);

    /** Message key of its name. */
    public String labelKey() {
        return "notification.rhythm." + name();
    }

    /** When news of now are due by letter, if none left within the hour. */
    public Optional<Instant> due(Instant now) {
        return switch (this) {
            case NEVER -> Optional.empty();
            case HOURLY -> Optional.of(now);
            case DAILY -> Optional.of(nextMorning(now));
        };
    }

    private static Instant nextMorning(Instant now) {
        ZonedDateTime there = now.atZone(Format.ZONE);
        ZonedDateTime morning = there.with(MORNING);
        return (morning.isAfter(there) ? morning : morning.plusDays(1)).toInstant();
    }
}
