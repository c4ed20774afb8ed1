package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.support.BalaiTest;
import id.balai.support.Neighbour;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What has run out is removed in each city, by its own rows. */
@BalaiTest
class CleaningTests {
    private final Cleaning cleaning;
    private final JdbcClient jdbc;
    private final City neighbour;

    CleaningTests(Cleaning cleaning, JdbcClient jdbc, Neighbour neighbour) {
        this.cleaning = cleaning;
        this.jdbc = jdbc;
        this.neighbour = neighbour.city();
    }

    /** The same session identifier has run out in one city and is alive in the other. */
    @Test
    void whatRanOutInOneCityIsKeptInTheOther() throws Exception {
        String here = addSession(1);
        CurrentCity.run(neighbour, () -> addSession(here, Long.MAX_VALUE));
        String there = UUID.randomUUID().toString();
        CurrentCity.run(neighbour, () -> addSession(there, 1));
        addSession(there, Long.MAX_VALUE);
        cleaning.clean();
        assertThat(has(here)).isFalse();
        assertThat(has(there)).isTrue();
        assertThat(CurrentCity.call(neighbour, () -> has(here))).isTrue();
        assertThat(CurrentCity.call(neighbour, () -> has(there))).isFalse();
    }

    private String addSession(long expires) {
        String id = UUID.randomUUID().toString();
        addSession(id, expires);
        return id;
    }

    private void addSession(String id, long expires) {
        jdbc.sql("""
                        INSERT INTO identity_session (primary_id, session_id, creation_time, last_access_time,
                                                      max_inactive_interval, expiry_time)
                        VALUES (?, ?, 0, 0, 900, ?)""").params(id, id, expires).update();
    }

    private boolean has(String id) {
        return jdbc.sql("SELECT count(*)::int FROM identity_session WHERE primary_id = ?")
                        .param(id)
                        .query(Integer.class)
                        .single()
                == 1;
    }
}
