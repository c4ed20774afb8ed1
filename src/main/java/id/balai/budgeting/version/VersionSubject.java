package id.balai.budgeting.version;

import id.balai.ledger.LedgerSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A frozen version is decided on once. */
@Component
class VersionSubject implements LedgerSubject {
    private final JdbcClient jdbc;

    VersionSubject(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return FreezingVersion.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, 1 AS version, 'ditetapkan' AS state FROM budgeting_version";
    }

    @Override
    public Optional<String> path(UUID object) {
        return jdbc.sql("SELECT '/anggaran/' || year || '/' || code FROM budgeting_version WHERE id = ?")
                .param(object)
                .query(String.class)
                .optional();
    }
}
