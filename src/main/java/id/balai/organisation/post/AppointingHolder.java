package id.balai.organisation.post;

import id.balai.kernel.Ids;
import id.balai.kernel.PersonId;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.events.HoldingChanged;
import id.balai.organisation.memory.Revisions;
import id.balai.organisation.post.AppointmentResult.*;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gives somebody a post, for good or as Plt or Plh (UU 30/2014 art. 14). */
@Service
public class AppointingHolder {
    private final Holdings holdings;
    private final Ledger ledger;
    private final Revisions revisions;
    private final ApplicationEventPublisher events;

    AppointingHolder(Holdings holdings, Ledger ledger, Revisions revisions, ApplicationEventPublisher events) {
        this.holdings = holdings;
        this.ledger = ledger;
        this.revisions = revisions;
        this.events = events;
    }

    /**
     * @param by who records it
     * @param role the part in which that person acts: {@code operator}
     * @throws IllegalArgumentException when there is no such post
     */
    @Transactional
    public AppointmentResult appoint(Appointment appointment, PersonId by, String role) {
        return appoint(List.of(appointment), by, role).getFirst();
    }

    /**
     * Many in one act, in their order; each is answered as if it came alone after those before it.
     *
     * @throws IllegalArgumentException when one of the posts is none
     */
    @Transactional
    public List<AppointmentResult> appoint(List<Appointment> appointments, PersonId by, String role) {
        Map<UUID, List<Holding>> known =
                holdings.ofLocked(appointments.stream().map(Appointment::post).collect(Collectors.toSet()));
        List<AppointmentResult> results = new ArrayList<>();
        List<Holding> added = new ArrayList<>();
        for (Appointment appointment : appointments) {
            List<Holding> ofPost = known.computeIfAbsent(appointment.post(), _ -> new ArrayList<>());
            Optional<AppointmentResult> refusal = refusal(appointment, ofPost);
            if (refusal.isEmpty()) {
                Holding holding = Holding.of(Ids.next(), appointment);
                ofPost.add(holding);
                added.add(holding);
            }
            results.add(refusal.orElseGet(() -> new Recorded(ofPost.getLast().id())));
        }
        if (!added.isEmpty()) record(added, by, role);
        return results;
    }

    private void record(List<Holding> added, PersonId by, String role) {
        holdings.add(added);
        ledger.append(added.stream()
                .map(holding -> decision(holding).by(by, role).starting("appointed"))
                .toList());
        revisions.changed();
        added.forEach(holding -> events.publishEvent(changed(holding)));
    }

    private static Optional<AppointmentResult> refusal(Appointment appointment, List<Holding> all) {
        if (appointment.lastDay().filter(appointment.from()::isAfter).isPresent()) {
            return Optional.of(new EndsBeforeItBegins());
        }
        List<Holding> meanwhile = all.stream()
                .filter(h -> h.overlaps(appointment.from(), appointment.lastDay()))
                .toList();
        Optional<Holding> definitive =
                meanwhile.stream().filter(h -> !h.isActing()).findFirst();
        Optional<Holding> acting = meanwhile.stream().filter(Holding::isActing).findFirst();
        return switch (appointment.tenure()) {
            case DEFINITIVE -> held(definitive).or(() -> acted(acting));
            case PLT -> needsLastDay(appointment).or(() -> held(definitive)).or(() -> acted(acting));
            case PLH ->
                needsLastDay(appointment)
                        .or(() -> definitive.isEmpty() ? Optional.of(new NobodyToStandInFor()) : Optional.empty())
                        .or(() -> acted(acting));
        };
    }

    private static Optional<AppointmentResult> needsLastDay(Appointment appointment) {
        return appointment.lastDay().isPresent() ? Optional.empty() : Optional.of(new NeedsLastDay());
    }

    private static Optional<AppointmentResult> held(Optional<Holding> by) {
        return by.map(h -> new AlreadyHeld(h.name(), h.from()));
    }

    private static Optional<AppointmentResult> acted(Optional<Holding> by) {
        return by.map(h -> new AlreadyActing(h.name(), h.from()));
    }

    /** What is public of it: which post, how, from when to when; the name is sealed, so that it can be erased. */
    static Decision decision(Holding holding) {
        Decision decision = Decision.on("organisation.holding", holding.id(), holding.version())
                .with("post", holding.post())
                .with("tenure", holding.tenure())
                .with("from", holding.from())
                .sealing("name", holding.name())
                .sealing("decree", holding.decree())
                .about(holding.person());
        return holding.lastDay().map(day -> decision.with("lastDay", day)).orElse(decision);
    }

    static HoldingChanged changed(Holding holding) {
        return new HoldingChanged(holding.id(), holding.post(), holding.person(), holding.from(), holding.lastDay());
    }
}
