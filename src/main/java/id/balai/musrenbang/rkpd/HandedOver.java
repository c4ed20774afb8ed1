package id.balai.musrenbang.rkpd;

import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.musrenbang.proposal.HandOvers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the RKPD knows of a proposal's way to budgeting, for its own page and the trace. */
@Component
class HandedOver implements HandOvers {
    private final JdbcClient jdbc;

    HandedOver(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<HandOver> find(UUID proposal) {
        return jdbc.sql("""
                        SELECT h.at, h.actor_name, h.post_title, h.reason, h.sentence, h.entry, v.name
                        FROM musrenbang_rkpd_handed h
                        LEFT JOIN musrenbang_rkpd_version v ON v.year = h.year AND v.entry = h.entry
                        WHERE h.proposal = ?""").param(proposal).query((row, n) -> handOver(row)).optional();
    }

    private static HandOver handOver(ResultSet row) throws SQLException {
        @Nullable String code = row.getString("reason");
        return new HandOver(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor_name"),
                row.getString("post_title"),
                row.getString("name"),
                code == null ? null : new Reason(new ReasonCode(code), new NonBlank(row.getString("sentence"))),
                row.getObject("entry", UUID.class));
    }
}
