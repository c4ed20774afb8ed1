package id.balai.web;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that waits for the viewer.
 *
 * @param application message key of the application it belongs to
 * @param icon the application's icon
 * @param number the number people quote
 * @param title what it is about
 * @param step what is to be done, already in the viewer's language
 * @param place where it is, or empty
 * @param due until when; empty when nothing was promised
 * @param workingDaysLate how many working days have passed since then; 0 when it is not late, or by less than one
 * @param path the page where it is decided
 */
public record WorkItem(
        String application,
        String icon,
        String number,
        String title,
        String step,
        String place,
        Optional<Instant> due,
        int workingDaysLate,
        String path) {}
