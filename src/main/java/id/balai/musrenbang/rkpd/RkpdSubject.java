package id.balai.musrenbang.rkpd;

import id.balai.ledger.LedgerSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every change of the RKPD is in the decision log. */
@Component
class RkpdSubject implements LedgerSubject {
    static final String KIND = "musrenbang.rkpd";

    private final JdbcClient jdbc;

    RkpdSubject(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, state FROM musrenbang_rkpd";
    }

    @Override
    public Optional<String> path(UUID object) {
        return jdbc.sql("SELECT '/musrenbang/' || year || '/rkpd' FROM musrenbang_rkpd WHERE id = ?")
                .param(object)
                .query(String.class)
                .optional();
    }
}
