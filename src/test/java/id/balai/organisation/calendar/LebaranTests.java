package id.balai.organisation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Terms over Nyepi and Idulfitri 1447 H, counted by hand on a paper calendar from SKB 3 Menteri 1497/2025, 2/2025, 5/2025:
 * collective leave on 18, 20, 23 and 24 March, holidays on 19, 21 and 22 March and on 3 April 2026.
 */
class LebaranTests {
    private static final Holiday GOOD_FRIDAY =
            new Holiday(LocalDate.of(2026, 4, 3), Holiday.Kind.NATIONAL, "Wafat Yesus Kristus", "SKB", false);

    private static final WorkingDays DAYS = new WorkingDays(List.of(
                    collective(18),
                    national(19),
                    collective(20),
                    national(21),
                    national(22),
                    collective(23),
                    collective(24),
                    GOOD_FRIDAY)
            .stream()
            .collect(Collectors.toMap(Holiday::day, Function.identity())));

    @ParameterizedTest
    @CsvSource({
        "2026-03-13, 1, 2026-03-16",
        "2026-03-13, 2, 2026-03-17",
        "2026-03-13, 3, 2026-03-25",
        "2026-03-13, 5, 2026-03-27",
        "2026-03-13, 6, 2026-03-30",
        "2026-03-17, 1, 2026-03-25",
        "2026-03-19, 1, 2026-03-25",
        "2026-03-21, 3, 2026-03-27",
        "2026-03-24, 1, 2026-03-25",
        "2026-03-17, 14, 2026-04-14",
        "2026-03-20, 0, 2026-03-20"
    })
    void aTermEndsOnTheDayCountedByHand(LocalDate from, int days, LocalDate end) {
        assertThat(DAYS.plus(from, days)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-13, 2026-03-17, 2",
        "2026-03-17, 2026-03-24, 0",
        "2026-03-17, 2026-03-25, 1",
        "2026-03-01, 2026-03-31, 17",
        "2026-03-25, 2026-03-17, 0"
    })
    void aSpanHasTheWorkingDaysCountedByHand(LocalDate from, LocalDate to, int days) {
        assertThat(DAYS.between(from, to)).isEqualTo(days);
    }

    @Test
    void aHolidayOnASundayIsNamedButTakesNoWorkingDay() {
        assertThat(DAYS.holiday(LocalDate.of(2026, 3, 22))).isPresent();
        WorkingDays without = new WorkingDays(Map.of());
        assertThat(without.between(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 3, 22)))
                .isZero();
    }

    private static Holiday national(int day) {
        return new Holiday(LocalDate.of(2026, 3, day), Holiday.Kind.NATIONAL, "Libur", "SKB", false);
    }

    private static Holiday collective(int day) {
        return new Holiday(LocalDate.of(2026, 3, day), Holiday.Kind.COLLECTIVE_LEAVE, "Cuti bersama", "SKB", false);
    }
}
