package id.balai.organisation.calendar;

import java.time.LocalDate;

/**
 * A day that is no working day although it may be a weekday.
 *
 * @param source the decree that says so
 * @param provisional whether the day may still move, or its decree was not seen
 */
public record Holiday(LocalDate day, Kind kind, String name, String source, boolean provisional) {
    public enum Kind {
        /** Hari libur nasional. */
        NATIONAL,
        /** Cuti bersama: civil servants do not work, so no term of theirs runs. */
        COLLECTIVE_LEAVE,
        /** By the city's or the province's own decision, such as an election day. */
        LOCAL
    }
}
