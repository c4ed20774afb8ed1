package id.balai.budgeting.calendar;

import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was decided about the stages of a year; only grows. */
@Repository
public class StageChanges {
    private final JdbcClient jdbc;

    StageChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The newest first. */
    public List<StageChange> of(FiscalYear year, int limit) {
        return jdbc.sql("SELECT * FROM budgeting_schedule_change WHERE year = ? ORDER BY at DESC, stage LIMIT ?")
                .params(year.value(), limit)
                .query(StageChanges::change)
                .list();
    }

    void add(Schedules.Set set, FiscalYear year, StageChange change, Actor actor) {
        Window before = change.before();
        jdbc.sql("""
                        INSERT INTO budgeting_schedule_change (schedule, version, year, stage, was_opens_on, was_closes_on,
                          opens_on, closes_on, reason, actor, actor_name, post_title, at, entry)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        set.id(),
                        set.version(),
                        year.value(),
                        change.phase().name(),
                        before == null ? null : before.opens(),
                        before == null ? null : before.closes(),
                        change.after().opens(),
                        change.after().closes(),
                        change.reason(),
                        actor.person().value(),
                        change.actorName(),
                        change.postTitle(),
                        change.at().atOffset(ZoneOffset.UTC),
                        change.entry()))
                .update();
    }

    private static StageChange change(ResultSet row, int n) throws SQLException {
        LocalDate was = row.getObject("was_opens_on", LocalDate.class);
        return new StageChange(
                Phase.valueOf(row.getString("stage")),
                was == null ? null : new Window(was, row.getObject("was_closes_on", LocalDate.class)),
                new Window(row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class)),
                row.getString("reason"),
                row.getString("actor_name"),
                row.getString("post_title"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }
}
