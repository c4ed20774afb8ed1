package id.balai.organisation.events;

import id.balai.kernel.PersonId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody was given a post or a holding got its last day; what the person may do changes on those days. Published
 * within the transaction of the decision. Nothing is published when a day merely comes: who holds what is always asked
 * for a day.
 *
 * @param lastDay the last day of the holding, or empty when it is open
 */
public record HoldingChanged(UUID holding, UUID post, PersonId person, LocalDate from, Optional<LocalDate> lastDay) {}
