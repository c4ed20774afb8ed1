package id.balai.musrenbang.meeting;

import id.balai.kernel.FiscalYear;
import id.balai.ledger.LedgerSubject;
import id.balai.musrenbang.cycle.Level;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every step of a meeting is in the decision log. */
@Component
class MeetingSubject implements LedgerSubject {
    private final JdbcClient jdbc;

    MeetingSubject(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return MeetingSteps.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, lower(state) AS state FROM musrenbang_meeting";
    }

    @Override
    public Optional<String> path(UUID object) {
        return jdbc.sql("SELECT year, level, place FROM musrenbang_meeting WHERE id = ?")
                .param(object)
                .query((row, n) -> new MeetingKey(
                                new FiscalYear(row.getInt("year")),
                                Level.valueOf(row.getString("level")),
                                row.getString("place"))
                        .path())
                .optional();
    }
}
