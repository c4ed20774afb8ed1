package id.balai.organisation.post;

import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost.Tenure;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Somebody holds a post from one day to another, both of which count. */
record Holding(
        UUID id,
        UUID post,
        PersonId person,
        String name,
        Tenure tenure,
        LocalDate from,
        Optional<LocalDate> lastDay,
        String decree,
        int version) {

    static Holding of(UUID id, Appointment appointment) {
        return new Holding(
                id,
                appointment.post(),
                appointment.person(),
                appointment.name().value(),
                appointment.tenure(),
                appointment.from(),
                appointment.lastDay(),
                appointment.decree().value(),
                1);
    }

    boolean isActing() {
        return tenure != Tenure.DEFINITIVE;
    }

    boolean overlaps(LocalDate otherFrom, Optional<LocalDate> otherLast) {
        return !lastDay.filter(otherFrom::isAfter).isPresent()
                && !otherLast.filter(from::isAfter).isPresent();
    }

    Holding endingOn(LocalDate day) {
        return new Holding(id, post, person, name, tenure, from, Optional.of(day), decree, version + 1);
    }
}
