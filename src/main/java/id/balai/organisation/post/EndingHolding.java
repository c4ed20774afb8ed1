package id.balai.organisation.post;

import id.balai.kernel.NonBlank;
import id.balai.kernel.PersonId;
import id.balai.ledger.Ledger;
import id.balai.organisation.events.HoldingChanged;
import id.balai.organisation.memory.Revisions;
import id.balai.organisation.post.AppointmentResult.*;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives a holding its last day: retirement, another post, the end of an acting time before its day. */
@Service
public class EndingHolding {
    private final Holdings holdings;
    private final Ledger ledger;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;

    EndingHolding(Holdings holdings, Ledger ledger, Revisions revisions, ApplicationEventPublisher events) {
        this.holdings = holdings;
        this.ledger = ledger;
        this.revisions = revisions;
        this.events = events;
    }

    /**
     * @param lastDay the last day on which the post is held; may lie in the past, when the decree came late
     * @return empty when there is no such holding; {@link HoldingChanged} was published when it was recorded
     */
    @Transactional
    public Optional<AppointmentResult> end(UUID id, LocalDate lastDay, NonBlank decree, PersonId by, String role) {
        return holdings.find(id).map(holding -> end(holding, lastDay, decree, by, role));
    }

    /**
     * The same for the holding by which this person holds this post on that day.
     *
     * @return empty when the person does not hold it then
     */
    @Transactional
    public Optional<AppointmentResult> endOf(
            PersonId person, UUID post, LocalDate lastDay, NonBlank decree, PersonId by, String role) {
        return holdings.ofLocked(post).stream()
                .filter(h -> h.person().equals(person) && h.overlaps(lastDay, Optional.of(lastDay)))
                .findFirst()
                .map(holding -> end(holding, lastDay, decree, by, role));
    }

    private AppointmentResult end(Holding holding, LocalDate lastDay, NonBlank decree, PersonId by, String role) {
        if (lastDay.isBefore(holding.from())) return new EndsBeforeItBegins();
        Optional<LocalDate> before = holding.lastDay();
        if (before.filter(day -> !day.isAfter(lastDay)).isPresent()) return new EndedAlready(before.get());
        Holding ended = holding.endingOn(lastDay);
        holdings.saveEnd(ended);
        ledger.append(AppointingHolder.decision(ended)
                .sealing("endingDecree", decree.value())
                .by(by, role)
                .moving("appointed", "ended"));
        revisions.changed();
        events.publishEvent(AppointingHolder.changed(ended));
        return new Recorded(ended.id());
    }
}
