package id.balai.identity.people;

import static id.balai.web.Text.t;

import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.kernel.TypedDay;
import id.balai.organisation.HeldPost.Tenure;
import id.balai.organisation.post.Appointment;
import id.balai.web.kit.Errors;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an operator typed to give somebody a post, with what has to be mended.
 *
 * @param post the key of the post
 * @param last the last day; null for good
 */
record AppointmentForm(
        String post,
        @Nullable Tenure tenure,
        @Nullable LocalDate from,
        @Nullable LocalDate last,
        String decree,
        Errors errors) {

    static AppointmentForm read(Map<String, String> typed) {
        String post = field(typed, "jabatan");
        String until = field(typed, "akhir");
        String decree = field(typed, "sk-baru");
        Tenure tenure = Arrays.stream(Tenure.values())
                .filter(t -> t.name().equals(field(typed, "cara")))
                .findFirst()
                .orElse(null);
        LocalDate from = TypedDay.find(field(typed, "mulai")).orElse(null);
        LocalDate last = TypedDay.find(until).orElse(null);
        Errors errors = Errors.NONE;
        if (post.isEmpty()) errors = errors.and("cari", t("identity.appoint.post.missing"));
        if (tenure == null) errors = errors.and("cara", t("identity.appoint.tenure.missing"));
        if (from == null) errors = errors.and("mulai", t("identity.people.date.wrong"));
        if (last == null && !until.isEmpty()) errors = errors.and("akhir", t("identity.people.date.wrong"));
        if (last == null && until.isEmpty() && tenure != null && tenure != Tenure.DEFINITIVE) {
            errors = errors.and("akhir", t("identity.appoint.lastday"));
        }
        if (NonBlank.find(decree).isEmpty()) errors = errors.and("sk-baru", t("identity.people.decree.missing"));
        return new AppointmentForm(post, tenure, from, last, decree, errors);
    }

    /** Only of a form without errors. */
    Appointment of(UUID found, PersonId person, NonBlank name) {
        return new Appointment(
                found,
                person,
                name,
                Objects.requireNonNull(tenure),
                Objects.requireNonNull(from),
                Optional.ofNullable(last),
                new NonBlank(decree));
    }

    private static String field(Map<String, String> typed, String name) {
        return typed.getOrDefault(name, "").strip();
    }
}
