package id.balai.notification.inbox;

import id.balai.kernel.PersonId;
import id.balai.notification.choice.Rhythm;
import id.balai.notification.inbox.News.Told;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When somebody's next letter on a topic is due. */
@Repository
public class Letterbox {
    private final JdbcClient jdbc;
    private final Clock clock;

    Letterbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A letter that is due. */
    public record Due(PersonId person, String topic) {}

    /** These have news to be written about; always in the same order, so that two who say so do not wait for each other. */
    void expect(String topic, List<Told> told) {
        Instant now = clock.instant();
        List<Told> readers =
                told.stream().filter(each -> each.rhythm() != Rhythm.NEVER).toList();
        // An hour after the last letter at the earliest.
        jdbc.sql("""
                        INSERT INTO notification_letter AS l (person, topic, due_at)
                        SELECT person, ?, due FROM unnest(?, ?::timestamptz[]) AS t (person, due)
                        ON CONFLICT (person, topic) DO UPDATE SET due_at =
                          least(l.due_at, greatest(excluded.due_at, l.last_at + interval '1 hour'))""")
                .params(
                        topic,
                        readers.stream().map(each -> each.person().value()).toArray(UUID[]::new),
                        readers.stream()
                                .flatMap(each -> each.rhythm().due(now).stream())
                                .map(due -> due.atOffset(ZoneOffset.UTC).toString())
                                .toArray(String[]::new))
                .update();
    }

    /** A letter that is due, the longest due first; nobody else gets it until the transaction ends. */
    public Optional<Due> take() {
        return jdbc.sql("""
                        SELECT person, topic FROM notification_letter WHERE due_at <= ?
                        ORDER BY due_at, person, topic LIMIT 1 FOR UPDATE SKIP LOCKED""")
                .param(now())
                .query((row, n) -> new Due(new PersonId(row.getObject("person", UUID.class)), row.getString("topic")))
                .optional();
    }

    /** It was written, or there was nothing to write. */
    public void done(Due due, boolean written) {
        jdbc.sql("""
                        UPDATE notification_letter SET due_at = NULL, last_at = CASE WHEN ? THEN ? ELSE last_at END
                        WHERE person = ? AND topic = ?""").params(written, now(), due.person().value(), due.topic()).update();
    }

    /** It could not be written; it is tried again in an hour, and keeps no other one waiting. */
    public void putOff(Due due) {
        jdbc.sql("UPDATE notification_letter SET due_at = ? WHERE person = ? AND topic = ? AND due_at IS NOT NULL")
                .params(now().plusHours(1), due.person().value(), due.topic())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
