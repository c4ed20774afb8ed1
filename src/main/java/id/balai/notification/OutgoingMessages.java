package id.balai.notification;

import id.balai.kernel.Ids;
import id.balai.web.Outgoing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of the current city, sent and waiting. */
@Component
class OutgoingMessages implements Outgoing {
    private static final int SHOWN = 100;

    /** The longest wait between two tries is 256 minutes, so that a letter of three days is tried on each of them. */
    private static final int LONGEST_WAIT = 8;

    /** That something was sent, which no text tells any more. */
    private static final Duration KEPT = Duration.ofDays(90);

    private static final String EMPTY =
            "UPDATE notification_message SET recipient = '', body = '', way_out = NULL WHERE ";

    private final JdbcClient jdbc;
    private final Clock clock;

    OutgoingMessages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A message as it is kept. */
    record Kept(
            UUID id,
            Channel channel,
            String to,
            String subject,
            String body,
            @Nullable String wayOut,
            Instant at,
            int tries,
            boolean sent) {}

    @Override
    public void send(Message message) {
        Instant instant = clock.instant();
        OffsetDateTime now = at(instant);
        jdbc.sql("""
                        INSERT INTO notification_message
                          (id, channel, recipient, subject, body, way_out, created_at, next_try, expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        message.channel().name(),
                        message.to(),
                        message.subject(),
                        message.body(),
                        message.wayOut(),
                        now,
                        now,
                        at(instant.plus(message.life()))))
                .update();
    }

    /** The latest, newest first. */
    List<Kept> latest() {
        return read("ORDER BY created_at DESC, id DESC LIMIT ?", SHOWN);
    }

    /** Takes a message that is due, the longest due first; nobody else gets it until the transaction ends. */
    Optional<Kept> due(Channel channel) {
        OffsetDateTime now = at(clock.instant());
        return read("""
                WHERE sent_at IS NULL AND channel = ? AND next_try <= ? AND expires_at > ?
                ORDER BY next_try LIMIT 1 FOR UPDATE SKIP LOCKED""", channel.name(), now, now).stream().findFirst();
    }

    /** It has left; what it said is forgotten unless it is to be shown in a demo. */
    void sent(UUID id, boolean keep) {
        jdbc.sql("UPDATE notification_message SET sent_at = ?, tries = tries + 1 WHERE id = ?")
                .params(at(clock.instant()), id)
                .update();
        if (keep) return;
        jdbc.sql(EMPTY + "id = ?").param(id).update();
    }

    /** Empties what will not be sent any more because its end came; tells how many that were. */
    int giveUp() {
        return jdbc.sql(EMPTY + "expires_at <= ? AND recipient <> ''")
                .param(at(clock.instant()))
                .update();
    }

    void forgetOld() {
        jdbc.sql("DELETE FROM notification_message WHERE created_at < ? AND expires_at < ?")
                .params(at(clock.instant().minus(KEPT)), at(clock.instant()))
                .update();
    }

    /** It could not leave; the next try is later each time. */
    void failed(UUID id, int tries) {
        Duration wait = Duration.ofMinutes(1L << Math.min(tries, LONGEST_WAIT));
        jdbc.sql("UPDATE notification_message SET tries = tries + 1, next_try = ? WHERE id = ?")
                .params(at(clock.instant().plus(wait)), id)
                .update();
    }

    private List<Kept> read(String which, @Nullable Object... values) {
        JdbcClient.StatementSpec query = jdbc.sql(
                "SELECT id, channel, recipient, subject, body, way_out, created_at, tries, sent_at FROM notification_message "
                        + which);
        for (Object value : values) query = query.param(value);
        return query.query((row, n) -> new Kept(
                        row.getObject("id", UUID.class),
                        Channel.valueOf(row.getString("channel")),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body"),
                        row.getString("way_out"),
                        row.getObject("created_at", OffsetDateTime.class).toInstant(),
                        row.getInt("tries"),
                        row.getObject("sent_at") != null))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
