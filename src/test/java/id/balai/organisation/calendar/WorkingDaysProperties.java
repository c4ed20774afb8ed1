package id.balai.organisation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds of working days whatever the holidays are. */
class WorkingDaysProperties {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Property
    void aTermEndsOnAWorkingDayAndHasThatManyOfThem(
            @ForAll("holidays") Set<Integer> holidays,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 1, max = 60) int count) {
        WorkingDays days = with(holidays);
        LocalDate end = days.plus(day, count);
        assertThat(days.isWorkingDay(end)).isTrue();
        assertThat(days.between(day, end)).isEqualTo(count);
        assertThat(days.between(day, end.minusDays(1))).isEqualTo(count - 1);
    }

    @Property
    void termsAddUp(
            @ForAll("holidays") Set<Integer> holidays,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 30) int first,
            @ForAll @IntRange(max = 30) int second) {
        WorkingDays days = with(holidays);
        assertThat(days.plus(days.plus(day, first), second)).isEqualTo(days.plus(day, first + second));
    }

    @Property
    void aFurtherHolidayNeverMakesATermEndEarlier(
            @ForAll("holidays") Set<Integer> holidays,
            @ForAll @IntRange(max = 400) int further,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 60) int count) {
        LocalDate before = with(holidays).plus(day, count);
        Set<Integer> more = holidays.stream().collect(Collectors.toSet());
        more.add(further);
        assertThat(with(more).plus(day, count)).isAfterOrEqualTo(before);
    }

    @Provide
    Arbitrary<Set<Integer>> holidays() {
        return Arbitraries.integers().between(0, 400).set().ofMaxSize(40);
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 365).map(START::plusDays);
    }

    private static WorkingDays with(Set<Integer> offsets) {
        Map<LocalDate, Holiday> holidays = offsets.stream()
                .map(START::plusDays)
                .map(day -> new Holiday(day, Holiday.Kind.NATIONAL, "Libur", "SKB", false))
                .collect(Collectors.toMap(Holiday::day, Function.identity()));
        return new WorkingDays(holidays);
    }
}
