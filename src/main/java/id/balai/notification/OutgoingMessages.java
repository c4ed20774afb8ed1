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
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The messages of the current city, sent and waiting. */
@Component
class OutgoingMessages implements Outgoing {
    /** After so many tries a message is given up. */
    static final int TRIES = 8;

    private static final int SHOWN = 100;

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
        OffsetDateTime now = at(clock.instant());
        jdbc.sql("""
                        INSERT INTO notification_message
                          (id, channel, recipient, subject, body, way_out, created_at, next_try)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        Ids.next(),
                        message.channel().name(),
                        message.to(),
                        message.subject(),
                        message.body(),
                        message.wayOut(),
                        now,
                        now))
                .update();
    }

    /** The latest, newest first. */
    List<Kept> latest() {
        return read("ORDER BY created_at DESC, id DESC LIMIT ?", SHOWN);
    }

    /** Takes messages that are due; nobody else gets them until the transaction ends. */
    List<Kept> due(Channel channel, int most) {
        return read("""
                WHERE sent_at IS NULL AND channel = ? AND next_try <= ? AND tries < ?
                ORDER BY next_try LIMIT ? FOR UPDATE SKIP LOCKED""", channel.name(), at(clock.instant()), TRIES, most);
    }

    /** It has left; what it said is forgotten unless it is to be shown in a demo. */
    void sent(UUID id, boolean keep) {
        jdbc.sql("UPDATE notification_message SET sent_at = ?, tries = tries + 1 WHERE id = ?")
                .params(at(clock.instant()), id)
                .update();
        if (keep) return;
        jdbc.sql("UPDATE notification_message SET recipient = '', body = '', way_out = NULL WHERE id = ?")
                .param(id)
                .update();
    }

    /** It could not leave; the next try is later each time. */
    void failed(UUID id, int tries) {
        Duration wait = Duration.ofMinutes(1L << Math.min(tries, TRIES));
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
