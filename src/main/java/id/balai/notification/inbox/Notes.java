package id.balai.notification.inbox;

import id.balai.kernel.PersonId;
import id.balai.notification.Happening;
import id.balai.notification.Words;
import id.balai.notification.choice.Rhythm;
import id.balai.notification.inbox.News.Told;
import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.springframework.stereotype.Repository;

/** What people were told. */
@Repository
public class Notes {
    /** What is older is read in the inbox and not written about any more. */
    private static final Duration WORTH_A_LETTER = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(400);

    private static final String COLUMNS = """
            SELECT n.happening, n.topic, n.at, n.read_at, h.headline, h.headline_words, h.sentence, h.sentence_words,
              h.path
            FROM notification_note n JOIN notification_happening h ON h.id = n.happening
            """;

    private final JdbcClient jdbc;
    private final Letterbox letters;
    private final Clock clock;

    Notes(JdbcClient jdbc, Letterbox letters, Clock clock) {
        this.jdbc = jdbc;
        this.letters = letters;
        this.clock = clock;
    }

    /** A place in an inbox. */
    public record Place(Instant at, UUID id) {}

    /** Tells them, in the caller's transaction; whoever was told of a happening before is not told again. */
    public void add(List<News> news) {
        news.stream().filter(each -> !each.told().isEmpty()).forEach(this::add);
    }

    private void add(News news) {
        Happening happening = news.happening();
        jdbc.sql("""
                        INSERT INTO notification_happening (id, topic, subject, headline, headline_words, sentence,
                          sentence_words, path, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                .params(
                        happening.id(),
                        happening.topic(),
                        happening.subject().key(),
                        happening.headline().key(),
                        happening.headline().toKeep(),
                        happening.sentence().key(),
                        happening.sentence().toKeep(),
                        happening.path(),
                        utc(happening.at()))
                .update();
        boolean letter = happening.at().isAfter(clock.instant().minus(WORTH_A_LETTER));
        jdbc.sql("""
                        INSERT INTO notification_note (person, happening, topic, at, shown, mail)
                        SELECT person, ?, ?, ?, shown, CASE WHEN letter THEN 'WAITING' ELSE 'NONE' END
                        FROM unnest(?, ?, ?) AS t (person, shown, letter) ON CONFLICT DO NOTHING""")
                .params(
                        happening.id(),
                        happening.topic(),
                        utc(happening.at()),
                        news.told().stream().map(told -> told.person().value()).toArray(UUID[]::new),
                        news.told().stream().map(Told::shown).toArray(Boolean[]::new),
                        news.told().stream()
                                .map(told -> letter && told.rhythm() != Rhythm.NEVER)
                                .toArray(Boolean[]::new))
                .update();
        if (letter) letters.expect(happening.topic(), news.told());
    }

    /** A page of somebody's inbox, the latest first. */
    List<Note> page(PersonId person, boolean unread, @Nullable Place after, int most) {
        String where = "WHERE n.person = :person AND n.shown" + (unread ? " AND n.read_at IS NULL" : "")
                + (after == null ? "" : " AND (n.at, n.happening) < (:at, :id)");
        return jdbc.sql(COLUMNS + where + " ORDER BY n.at DESC, n.happening DESC LIMIT :most")
                .param("person", person.value())
                .param("at", after == null ? null : utc(after.at()))
                .param("id", after == null ? null : after.id())
                .param("most", most)
                .query((row, n) -> note(row))
                .list();
    }

    Optional<Note> find(PersonId person, UUID id) {
        return jdbc.sql(COLUMNS + "WHERE n.person = ? AND n.happening = ? AND n.shown")
                .params(person.value(), id)
                .query((row, n) -> note(row))
                .optional();
    }

    /** How many are unread, counted no further than this. */
    int unread(PersonId person, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT FROM notification_note
                          WHERE person = ? AND shown AND read_at IS NULL LIMIT ?) AS few""").params(person.value(), most).query(Integer.class).single();
    }

    void mark(PersonId person, UUID id, boolean read) {
        jdbc.sql(
                        "UPDATE notification_note SET read_at = ? WHERE person = ? AND happening = ? AND (read_at IS NULL) = ?")
                .params(Arrays.asList(read ? utc(clock.instant()) : null, person.value(), id, read))
                .update();
    }

    void markAllRead(PersonId person) {
        jdbc.sql("UPDATE notification_note SET read_at = ? WHERE person = ? AND shown AND read_at IS NULL")
                .params(utc(clock.instant()), person.value())
                .update();
    }

    /** What waits for somebody's letter on a topic, oldest first. */
    public List<Note> waiting(PersonId person, String topic, int most) {
        return jdbc.sql(
                        COLUMNS
                                + "WHERE n.person = ? AND n.topic = ? AND n.mail = 'WAITING' ORDER BY n.at, n.happening LIMIT ?")
                .params(person.value(), topic, most)
                .query((row, n) -> note(row))
                .list();
    }

    /** They stand in a letter, or will stand in none. */
    public void settle(PersonId person, String topic, boolean sent) {
        jdbc.sql("UPDATE notification_note SET mail = ? WHERE person = ? AND topic = ? AND mail = 'WAITING'")
                .params(sent ? "SENT" : "NONE", person.value(), topic)
                .update();
    }

    /** Forgets what is more than a year old; it stands in the matter itself. */
    public void forgetOld() {
        jdbc.sql("DELETE FROM notification_happening WHERE at < ?")
                .param(utc(clock.instant().minus(KEPT)))
                .update();
    }

    private static Note note(ResultSet row) throws SQLException {
        return new Note(
                row.getObject("happening", UUID.class),
                row.getString("topic"),
                Words.kept(row.getString("headline"), (String[])
                        row.getArray("headline_words").getArray()),
                Words.kept(row.getString("sentence"), (String[])
                        row.getArray("sentence_words").getArray()),
                row.getString("path"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
