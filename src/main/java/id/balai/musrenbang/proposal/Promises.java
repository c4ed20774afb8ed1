package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.kernel.MovableClock;
import id.balai.musrenbang.cycle.Stage;
import id.balai.organisation.WorkingCalendar;
import id.balai.web.kit.Promise;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
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
    private final Clock clock;

    Promises(WorkingCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The working days of the stage from then on, and never a day on which the stage is over. */
    LocalDate by(Stage stage, Instant reached) {
        Instant from = reached.isBefore(stage.opens()) ? stage.opens() : reached;
        LocalDate full = calendar.plusWorkingDays(LocalDate.ofInstant(from, MovableClock.JAKARTA), stage.workingDays());
        LocalDate last = LocalDate.ofInstant(stage.closes().minusMillis(1), MovableClock.JAKARTA);
        return full.isAfter(last) && reached.isBefore(stage.closes()) ? last : full;
    }

    /** Whether the promised day is over; it ends when offices close. */
    boolean isLate(LocalDate due) {
        return clock.instant().isAfter(endOf(due));
    }

    /** The promise under which a proposal is now, as the holder gave it; empty when nobody of the city has it. */
    Optional<Promise> of(Proposal proposal, String holder) {
        LocalDate due = proposal.due();
        if (due == null) return Optional.empty();
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        if (isLate(due)) return Optional.of(new Promise.Late(workingDaysLate(due), holder, due));
        return Optional.of(
                due.equals(today)
                        ? new Promise.DueToday(END_OF_DAY, due)
                        : new Promise.Promised(t("musrenbang.promise.verb"), due));
    }

    /** How many working days have begun since the promised day; 0 while none has. */
    int workingDaysLate(LocalDate due) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        return today.isAfter(due) ? calendar.workingDaysBetween(due, today) : 0;
    }

    static Instant endOf(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(MovableClock.JAKARTA).toInstant();
    }
}
