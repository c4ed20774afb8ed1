package id.balai.notification.letter;

import id.balai.kernel.PersonId;
import id.balai.notification.choice.Choices;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The way out of letters that stands in each of them and works without signing in. Its secret has 192 bits and only its
 * hash is kept; used twice, or made up, it is answered alike.
 */
@Component
class WaysOut {
    static final String PATH = "/kabar/berhenti/";

    /** So long a letter may lie unread and its link still works. */
    private static final Duration KEPT = Duration.ofDays(400);

    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Choices choices;
    private final Clock clock;

    WaysOut(JdbcClient jdbc, Choices choices, Clock clock) {
        this.jdbc = jdbc;
        this.choices = choices;
        this.clock = clock;
    }

    /** The path of a new one. */
    String open(PersonId person, String topic) {
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        jdbc.sql("INSERT INTO notification_way_out (secret, person, topic, made_at) VALUES (?, ?, ?, ?)")
                .params(hash(written), person.value(), topic, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return PATH + written;
    }

    /** Stops the letters whose way out this is; nothing happens to one that is none. */
    @Transactional
    public void take(String secret) {
        Optional<Out> out = jdbc.sql("SELECT person, topic FROM notification_way_out WHERE secret = ?")
                .param(hash(secret))
                .query((row, n) -> new Out(new PersonId(row.getObject("person", UUID.class)), row.getString("topic")))
                .optional();
        out.ifPresent(found -> choices.noLetters(found.person, found.topic));
    }

    /** Forgets those of letters that are long gone. */
    void forgetOld() {
        jdbc.sql("DELETE FROM notification_way_out WHERE made_at < ?")
                .param(clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Out(PersonId person, String topic) {}
}
