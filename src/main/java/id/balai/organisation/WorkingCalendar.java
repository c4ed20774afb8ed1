package id.balai.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The working days of the current city: Monday to Friday without national holidays and collective leave (cuti bersama),
 * which are dated data, fixed each year by joint decree of three ministers.
 */
public interface WorkingCalendar {
    boolean isWorkingDay(LocalDate day);

    /** Why it is none ("Hari Raya Idulfitri"); empty on working days and plain weekends. */
    Optional<String> holiday(LocalDate day);

    /** The working day that many working days after the given one, which itself does not count. */
    LocalDate plusWorkingDays(LocalDate day, int count);

    /** How many working days lie after the first and up to the second day. */
    int workingDaysBetween(LocalDate from, LocalDate to);
}
