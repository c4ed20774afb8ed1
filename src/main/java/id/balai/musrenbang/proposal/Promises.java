package id.balai.musrenbang.proposal;

import id.balai.kernel.MovableClock;
import id.balai.musrenbang.cycle.Stage;
import id.balai.organisation.WorkingCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Component;

/**
 * Until when a level decides: so many working days after the proposal reached it, counted from the opening of the
 * level's stage when it came earlier.
 */
@Component
class Promises {
    /** When offices close, which is when the promised day ends. */
    static final LocalTime END_OF_DAY = LocalTime.of(16, 0);

    private final WorkingCalendar calendar;

    Promises(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    LocalDate by(Stage stage, Instant reached) {
        Instant from = reached.isBefore(stage.opens()) ? stage.opens() : reached;
        return calendar.plusWorkingDays(LocalDate.ofInstant(from, MovableClock.JAKARTA), stage.workingDays());
    }

    static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(MovableClock.JAKARTA).toInstant();
    }
}
