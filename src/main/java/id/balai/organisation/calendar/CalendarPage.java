package id.balai.organisation.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The working days of a year.
 *
 * @param previous the year before, if anything is known of it
 */
public record CalendarPage(
        int year,
        Optional<Integer> previous,
        Optional<Integer> next,
        List<Month> months,
        List<Holiday> holidays,
        int workingDays,
        LocalDate today) {

    static CalendarPage of(
            int year, Optional<Integer> previous, Optional<Integer> next, WorkingDays days, LocalDate today) {
        List<Month> months = new ArrayList<>();
        for (int month = 1; month <= 12; month++) months.add(Month.of(YearMonth.of(year, month), days, today));
        List<Holiday> holidays = days.holidays().values().stream()
                .filter(holiday -> holiday.day().getYear() == year)
                .sorted(java.util.Comparator.comparing(Holiday::day))
                .toList();
        int working = months.stream().mapToInt(Month::workingDays).sum();
        return new CalendarPage(year, previous, next, months, holidays, working, today);
    }

    /** @param blanks how many empty cells stand before the first day, weeks beginning on Monday */
    public record Month(YearMonth month, int blanks, List<Day> days, int workingDays) {
        static Month of(YearMonth month, WorkingDays working, LocalDate today) {
            List<Day> days = new ArrayList<>();
            for (int n = 1; n <= month.lengthOfMonth(); n++) days.add(Day.of(month.atDay(n), working, today));
            int count = (int) days.stream()
                    .filter(day -> day.css().isEmpty() || day.css().equals("kini"))
                    .count();
            return new Month(month, month.atDay(1).getDayOfWeek().getValue() - 1, days, count);
        }
    }

    /**
     * @param css how it is drawn: a holiday, collective leave, a weekend, today, or nothing
     * @param name of the holiday, or empty
     */
    public record Day(LocalDate date, String css, String name) {
        static Day of(LocalDate date, WorkingDays working, LocalDate today) {
            Optional<Holiday> holiday = working.holiday(date);
            String css = holiday.map(h -> h.kind() == Holiday.Kind.COLLECTIVE_LEAVE ? "cuti" : "libur")
                    .orElse(WorkingDays.isWeekend(date) ? "pekan" : date.equals(today) ? "kini" : "");
            return new Day(date, css, holiday.map(Holiday::name).orElse(""));
        }
    }
}
