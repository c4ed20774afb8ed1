package id.balai.musrenbang.meeting;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.proposal.Seals;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A place is sealed while its meeting is locked. */
@Component
class MeetingSeals implements Seals {
    private final JdbcClient jdbc;

    MeetingSeals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Seal> find(FiscalYear year, Level level, String place) {
        // Held, not only read: a lock that begins now waits, and sees what is decided here.
        boolean locked = jdbc.sql(
                        "SELECT state FROM musrenbang_meeting WHERE year = ? AND level = ? AND place = ? FOR SHARE")
                .params(year.value(), level.name(), place)
                .query((row, n) -> row.getString("state").equals("LOCKED"))
                .optional()
                .orElse(false);
        return locked ? minutes(year, level, place) : Optional.empty();
    }

    private Optional<Seal> minutes(FiscalYear year, Level level, String place) {
        return jdbc.sql("""
                        SELECT n.number, n.fixed_at FROM musrenbang_meeting m
                        JOIN musrenbang_minutes n ON n.meeting = m.id AND n.edition = m.edition
                        WHERE m.year = ? AND m.level = ? AND m.place = ?""")
                .params(year.value(), level.name(), place)
                .query((row, n) -> new Seal(
                        row.getString("number"),
                        row.getObject("fixed_at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
