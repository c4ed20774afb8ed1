package id.balai.budgeting.calendar;

import id.balai.ledger.LedgerSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The stages of each year are compared with the log. Rows of version 0 are older than the rule that they are logged. */
@Component
class ScheduleSubject implements LedgerSubject {
    private final JdbcClient jdbc;

    ScheduleSubject(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return OpeningStage.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, 'ditetapkan' AS state FROM budgeting_schedule WHERE version > 0";
    }

    @Override
    public Optional<String> path(UUID object) {
        return jdbc.sql("SELECT '/anggaran/' || year || '/jadwal' FROM budgeting_schedule WHERE id = ?")
                .param(object)
                .query(String.class)
                .optional();
    }
}
