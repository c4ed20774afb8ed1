package id.balai.notification.telling;

import id.balai.database.Cities;
import id.balai.database.DatabaseAway;
import id.balai.identity.Actor;
import id.balai.identity.Officials;
import id.balai.kernel.PersonId;
import id.balai.notification.Happening;
import id.balai.notification.Subject;
import id.balai.notification.Words;
import id.balai.notification.Words.Said;
import id.balai.notification.inbox.Notes;
import id.balai.web.Format;
import id.balai.web.WorkItem;
import id.balai.web.WorkSource;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells officials each morning what came into their work lists since they were last told; nothing on a day without
 * anything new, and never twice a day.
 */
@Component
public class TellingWork {
    private static final Logger LOG = LoggerFactory.getLogger(TellingWork.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final int MOST = 500;

    private final Officials officials;
    private final List<WorkSource> sources;
    private final KnownWork known;
    private final Recipients recipients;
    private final Notes notes;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TellingWork(
            Officials officials,
            List<WorkSource> sources,
            KnownWork known,
            Recipients recipients,
            Notes notes,
            TransactionTemplate transaction,
            Clock clock) {
        this.officials = officials;
        this.sources = sources;
        this.known = known;
        this.recipients = recipients;
        this.notes = notes;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** When it is done, in every city. */
    @Component
    static class EveryQuarter {
        private final Cities cities;
        private final TellingWork telling;

        EveryQuarter(Cities cities, TellingWork telling) {
            this.cities = cities;
            this.telling = telling;
        }

        @Scheduled(fixedDelayString = "PT15M", initialDelayString = "PT1M")
        void tell() {
            cities.inEachOpen("telling work", telling::tellToday);
        }
    }

    /** Everybody of the current city, once a day; begun again where it was interrupted. */
    public void tellToday() {
        ZonedDateTime now = clock.instant().atZone(Format.ZONE);
        if (now.toLocalTime().isBefore(MORNING) || known.toldOn(now.toLocalDate())) return;
        for (Actor official : officials.today()) tellOne(official, now);
        known.told(now.toLocalDate());
    }

    /** What cannot be told to one is said in the log, and to the others what waits for them; the next day tries again. */
    private void tellOne(Actor official, ZonedDateTime now) {
        try {
            transaction.executeWithoutResult(_ -> tell(official, now));
        } catch (RuntimeException e) {
            if (DatabaseAway.isBehind(e)) throw e;
            LOG.error("what waits for {} could not be told", official.person(), e);
        }
    }

    private void tell(Actor official, ZonedDateTime now) {
        List<WorkItem> items = sources.stream()
                .flatMap(source -> source.waitingFor(official, MOST).stream())
                .toList();
        int added = known.renew(official.person(), items);
        if (added > 0) notes.add(recipients.of(List.of(happening(official.person(), items.size(), added, now))));
    }

    /** Its identifier is made of person and day, so that there cannot be two. */
    private static Happening happening(PersonId person, int all, int added, ZonedDateTime now) {
        String day = now.toLocalDate().toString();
        byte[] name = ("pekerjaan/" + person + "/" + day).getBytes(StandardCharsets.UTF_8);
        return new Happening(
                UUID.nameUUIDFromBytes(name),
                WorkTopic.CODE,
                new Subject(WorkTopic.CODE, day),
                Words.of("notification.work.head", new Said(String.valueOf(added))),
                Words.of("notification.work.text", new Said(String.valueOf(all)), new Said(String.valueOf(added))),
                "/kerja",
                now.toInstant(),
                Set.of(person),
                Set.of());
    }
}
