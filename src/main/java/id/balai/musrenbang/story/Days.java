package id.balai.musrenbang.story;

import id.balai.kernel.MovableClock;
import id.balai.organisation.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

/** When things of the demo happened: on working days, at hours at which people do them. */
final class Days {
    private final WorkingCalendar calendar;
    private final Instant now;
    private final Random random;

    Days(WorkingCalendar calendar, Instant now, Random random) {
        this.calendar = calendar;
        this.now = now;
        this.random = random;
    }

    LocalDate today() {
        return LocalDate.ofInstant(now, MovableClock.JAKARTA);
    }

    /** The working day so many working days before. */
    LocalDate before(LocalDate day, int workingDays) {
        LocalDate before = day;
        int left = workingDays;
        while (left > 0) {
            before = before.minusDays(1);
            if (calendar.isWorkingDay(before)) left--;
        }
        return before;
    }

    LocalDate after(LocalDate day, int workingDays) {
        return calendar.plusWorkingDays(day, workingDays);
    }

    /** So many working days from today, before it when negative. */
    LocalDate from(int workingDays) {
        LocalDate day = today();
        while (!calendar.isWorkingDay(day)) day = day.plusDays(1);
        return workingDays < 0 ? before(day, -workingDays) : workingDays == 0 ? day : after(day, workingDays);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** In office hours of a day, never after now. */
    Instant inOffice(LocalDate day) {
        return at(day, between(9, 14));
    }

    /** When residents have time. */
    Instant atHome(LocalDate day) {
        return at(day, between(7, 20));
    }

    private Instant at(LocalDate day, int hour) {
        Instant at = day.atTime(hour, random.nextInt(60), random.nextInt(60))
                .atZone(MovableClock.JAKARTA)
                .toInstant();
        return at.isBefore(now) ? at : now.minusSeconds(60L * between(20, 300));
    }
}
