package id.balai.notification.telling;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How far the log of each year was told. */
@Repository
class Cursors {
    private final JdbcClient jdbc;

    Cursors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The index to go on from; nobody else gets it until the transaction ends. Empty while somebody else has it. */
    Optional<Long> take(int year) {
        jdbc.sql("INSERT INTO notification_cursor (year) VALUES (?) ON CONFLICT DO NOTHING")
                .param(year)
                .update();
        return jdbc.sql("SELECT next_index FROM notification_cursor WHERE year = ? FOR UPDATE SKIP LOCKED")
                .param(year)
                .query(Long.class)
                .optional();
    }

    void moveTo(int year, long next) {
        jdbc.sql("UPDATE notification_cursor SET next_index = ? WHERE year = ?")
                .params(next, year)
                .update();
    }
}
