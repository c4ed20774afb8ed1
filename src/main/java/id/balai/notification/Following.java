package id.balai.notification;

import id.balai.kernel.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who follows what. Whom a matter concerns follows it without a word (the application says who that is); only what
 * somebody chose against that is kept.
 */
@Component
public class Following {
    private final JdbcClient jdbc;
    private final Clock clock;

    Following(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this person chose; empty for what goes without saying. */
    public Optional<Boolean> chosen(Subject subject, PersonId person) {
        return jdbc.sql("SELECT follows FROM notification_follow WHERE subject = ? AND person = ?")
                .params(subject.key(), person.value())
                .query(Boolean.class)
                .optional();
    }

    /** Follows it from now on, or no more. */
    @Transactional
    public void choose(Subject subject, PersonId person, boolean follows) {
        jdbc.sql("""
                        INSERT INTO notification_follow (subject, person, follows, at) VALUES (?, ?, ?, ?)
                        ON CONFLICT (subject, person) DO UPDATE SET follows = excluded.follows, at = excluded.at""")
                .params(subject.key(), person.value(), follows, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What somebody chose, and when. */
    public record Chosen(PersonId person, boolean follows, Instant since) {}

    /** What people chose about these subjects, by subject. */
    public Map<String, List<Chosen>> chosen(Collection<Subject> subjects) {
        Map<String, List<Chosen>> chosen = new HashMap<>();
        String[] keys = subjects.stream().map(Subject::key).distinct().toArray(String[]::new);
        jdbc.sql("SELECT subject, person, follows, at FROM notification_follow WHERE subject = ANY (?)")
                .param(keys)
                .query(row -> {
                    chosen.computeIfAbsent(row.getString("subject"), s -> new ArrayList<>())
                            .add(new Chosen(
                                    new PersonId(row.getObject("person", UUID.class)),
                                    row.getBoolean("follows"),
                                    row.getObject("at", OffsetDateTime.class).toInstant()));
                });
        return chosen;
    }
}
