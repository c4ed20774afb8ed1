package id.balai.organisation.post;

import java.time.LocalDate;
import java.util.UUID;

/** What became of an appointment or of its end. */
public sealed interface AppointmentResult {
    /** It was recorded. */
    record Recorded(UUID holding) implements AppointmentResult {}

    /** The last day lies before the first. */
    record EndsBeforeItBegins() implements AppointmentResult {}

    /** Plt and Plh are for a time that the warrant tells (SE BKN 1/SE/I/2021). */
    record NeedsLastDay() implements AppointmentResult {}

    /** The post has another definitive holder in that time: no second one, and no Plt, which is for a vacant post. */
    record AlreadyHeld(String name, LocalDate from) implements AppointmentResult {}

    /** Somebody acts in that time; that has to end first. */
    record AlreadyActing(String name, LocalDate from) implements AppointmentResult {}

    /** A Plh stands in for a holder who is away; the post has none in that time. */
    record NobodyToStandInFor() implements AppointmentResult {}

    /** The holding has ended already, on that day or before. */
    record EndedAlready(LocalDate lastDay) implements AppointmentResult {}
}
