package id.balai.notification.inbox;

import id.balai.kernel.PersonId;
import id.balai.web.OwnData;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of somebody's news, for the copy of their data. */
@Component
class OwnNews implements OwnData {
    private static final int MOST = 10_000;

    private final JdbcClient jdbc;
    private final Notes notes;

    OwnNews(JdbcClient jdbc, Notes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    @Override
    public String name() {
        return "kabar";
    }

    @Override
    public Object of(PersonId person) {
        return Map.of(
                "diterima",
                notes.page(person, false, null, MOST).stream()
                        .map(note -> Map.of(
                                "waktu", note.at().toString(),
                                "judul", note.headline().text(),
                                "isi", note.sentence().text(),
                                "dibaca", note.read()))
                        .toList(),
                "pilihan",
                rows("SELECT topic, shown, rhythm FROM notification_choice WHERE person = ?", person),
                "mengikuti",
                rows("SELECT subject, follows, at::text FROM notification_follow WHERE person = ?", person));
    }

    private List<Map<String, @Nullable Object>> rows(String sql, PersonId person) {
        return jdbc.sql(sql).param(person.value()).query().listOfRows();
    }
}
