package id.balai.organisation.post;

import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost.Tenure;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody is to hold a post.
 *
 * @param name as the decree writes it
 * @param lastDay counts; must be told for Plt and Plh
 * @param decree its number and day
 */
public record Appointment(
        UUID post,
        PersonId person,
        NonBlank name,
        Tenure tenure,
        LocalDate from,
        Optional<LocalDate> lastDay,
        NonBlank decree) {}
