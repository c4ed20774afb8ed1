package id.balai.notification.choice;

import id.balai.kernel.PersonId;
import id.balai.web.Text;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people chose to hear, how, and in which language. */
@Repository
public class Choices {
    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The choices of some people. */
    public record Known(Map<PersonId, Map<String, Choice>> byPerson) {
        public Choice of(PersonId person, String topic) {
            return byPerson.getOrDefault(person, Map.of()).getOrDefault(topic, Choice.USUAL);
        }
    }

    public Known of(Collection<PersonId> persons) {
        Map<PersonId, Map<String, Choice>> known = new HashMap<>();
        jdbc.sql("SELECT person, topic, shown, rhythm FROM notification_choice WHERE person = ANY (?)")
                .param(ids(persons))
                .query(row -> {
                    known.computeIfAbsent(new PersonId(row.getObject("person", UUID.class)), p -> new HashMap<>())
                            .put(
                                    row.getString("topic"),
                                    new Choice(row.getBoolean("shown"), Rhythm.valueOf(row.getString("rhythm"))));
                });
        return new Known(known);
    }

    public void choose(PersonId person, String topic, Choice choice) {
        jdbc.sql("""
                        INSERT INTO notification_choice (person, topic, shown, rhythm) VALUES (?, ?, ?, ?)
                        ON CONFLICT (person, topic) DO UPDATE SET shown = excluded.shown, rhythm = excluded.rhythm""")
                .params(person.value(), topic, choice.shown(), choice.rhythm().name())
                .update();
    }

    /** No more letters about this; the inbox stays as it is. */
    public void noLetters(PersonId person, String topic) {
        jdbc.sql("""
                        INSERT INTO notification_choice (person, topic, shown, rhythm) VALUES (?, ?, true, 'NEVER')
                        ON CONFLICT (person, topic) DO UPDATE SET rhythm = 'NEVER'""").params(person.value(), topic).update();
    }

    /** The languages of letters, by person; Indonesian for whoever chose none. */
    public Map<PersonId, Locale> languages(Collection<PersonId> persons) {
        Map<PersonId, Locale> languages = new HashMap<>();
        jdbc.sql("SELECT person, language FROM notification_language WHERE person = ANY (?)")
                .param(ids(persons))
                .query(row -> {
                    languages.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            row.getString("language").equals("en") ? Text.ENGLISH : Text.INDONESIAN);
                });
        return languages;
    }

    public Locale language(PersonId person) {
        return languages(List.of(person)).getOrDefault(person, Text.INDONESIAN);
    }

    public void speak(PersonId person, Locale language) {
        jdbc.sql("""
                        INSERT INTO notification_language (person, language) VALUES (?, ?)
                        ON CONFLICT (person) DO UPDATE SET language = excluded.language""").params(person.value(), language.getLanguage()).update();
    }

    private static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
