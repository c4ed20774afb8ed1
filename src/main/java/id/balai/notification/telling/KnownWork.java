package id.balai.notification.telling;

import id.balai.kernel.PersonId;
import id.balai.web.WorkItem;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What officials were told to have in their work lists, and on which days all of them were. */
@Repository
class KnownWork {
    private final JdbcClient jdbc;

    KnownWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean toldOn(LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM notification_work_day WHERE day >= ?)")
                .param(day)
                .query(Boolean.class)
                .single();
    }

    void told(LocalDate day) {
        jdbc.sql("INSERT INTO notification_work_day (day) VALUES (?) ON CONFLICT DO NOTHING")
                .param(day)
                .update();
    }

    /** Remembers what waits now and forgets what waits no more; tells how many of them are new. */
    int renew(PersonId person, List<WorkItem> items) {
        String[] applications = items.stream().map(WorkItem::application).toArray(String[]::new);
        String[] numbers = items.stream().map(WorkItem::number).toArray(String[]::new);
        jdbc.sql("""
                        DELETE FROM notification_work w WHERE person = ? AND NOT EXISTS (
                          SELECT FROM unnest(?, ?) AS t (application, number)
                          WHERE t.application = w.application AND t.number = w.number)""").params(person.value(), applications, numbers).update();
        return jdbc.sql("""
                        INSERT INTO notification_work (person, application, number)
                        SELECT ?, application, number FROM unnest(?, ?) AS t (application, number)
                        ON CONFLICT DO NOTHING""").params(person.value(), applications, numbers).update();
    }
}
