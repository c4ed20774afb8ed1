package id.balai.kernel;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day as date fields send it, ISO 8601: {@code 2026-11-24}. */
public final class TypedDay {
    /** What no calendar of a city reaches; the database and the arithmetic of days end far beyond. */
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    private TypedDay() {}

    /** Empty when it is no day, or one of another age. */
    public static Optional<LocalDate> find(String typed) {
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            return day.isBefore(FIRST) || day.isAfter(LAST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
