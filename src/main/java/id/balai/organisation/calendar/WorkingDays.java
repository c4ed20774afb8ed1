package id.balai.organisation.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Monday to Friday without the holidays: five working days a week as Perpres 21/2023 has them for civil servants. */
record WorkingDays(Map<LocalDate, Holiday> holidays) {
    private static final int MOST = 10_000;

    boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !holidays.containsKey(day);
    }

    Optional<Holiday> holiday(LocalDate day) {
        return Optional.ofNullable(holidays.get(day));
    }

    /** The day itself for 0, be it a working day or not. */
    LocalDate plus(LocalDate day, int count) {
        if (count < 0 || count > MOST) throw new IllegalArgumentException("working days: " + count);
        LocalDate reached = day;
        for (int left = count; left > 0; ) {
            reached = reached.plusDays(1);
            if (isWorkingDay(reached)) left--;
        }
        return reached;
    }

    /** Those after the first and up to the second day; none when the second is not later. */
    int between(LocalDate from, LocalDate to) {
        int count = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorkingDay(day)) count++;
        }
        return count;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
