package id.balai.budgeting.calendar;

import java.time.LocalDate;

/** The days on which a stage is open, from the first to the last, both included. */
public record Window(LocalDate opens, LocalDate closes) {
    public boolean isOpenOn(LocalDate day) {
        return !day.isBefore(opens) && !day.isAfter(closes);
    }
}
