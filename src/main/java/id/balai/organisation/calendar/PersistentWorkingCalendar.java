package id.balai.organisation.calendar;

import id.balai.organisation.WorkingCalendar;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The rules of {@link WorkingDays} over the holidays that stand in the current city's tables. */
@Component
class PersistentWorkingCalendar implements WorkingCalendar {
    private final Holidays holidays;

    PersistentWorkingCalendar(Holidays holidays) {
        this.holidays = holidays;
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return holidays.workingDays().isWorkingDay(day);
    }

    @Override
    public Optional<String> holiday(LocalDate day) {
        return holidays.workingDays().holiday(day).map(Holiday::name);
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate day, int count) {
        return holidays.workingDays().plus(day, count);
    }

    @Override
    public int workingDaysBetween(LocalDate from, LocalDate to) {
        return holidays.workingDays().between(from, to);
    }
}
