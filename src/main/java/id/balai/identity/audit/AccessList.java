package id.balai.identity.audit;

import id.balai.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All looks at personal data, the latest first. Whose data it was is told by a masked name: the inspector checks
 * officials, not residents.
 */
@Component
class AccessList {
    static final int PAGE = 50;
    private static final String SELECT = """
            SELECT a.id, a.at, a.viewer, v.name AS viewer_name, a.viewer_title, a.viewer_agency, a.person, a.field,
              a.reason_code, a.reason, a.case_ref
            FROM identity_access a JOIN identity_person v ON v.id = a.viewer
            WHERE a.at >= :from AND a.at < :until AND (a.at, a.id) < (:beforeAt, :beforeId)""";
    private static final String OF_ONE = " AND a.viewer = :viewer";
    private static final String ORDER = " ORDER BY a.at DESC, a.id DESC LIMIT :limit";
    private static final UUID AFTER_ALL = new UUID(-1, -1);

    private final JdbcClient jdbc;

    AccessList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Which looks.
     *
     * @param from the first moment that counts
     * @param until the first that does not count any more
     * @param viewer the official, or null for all
     */
    record Wanted(Instant from, Instant until, @Nullable PersonId viewer) {}

    /** The first of them, or those after the last row of the page before. */
    List<AccessRow> page(Wanted wanted, @Nullable Instant beforeAt, @Nullable UUID beforeId, int limit) {
        boolean goesOn = beforeAt != null && beforeId != null && beforeAt.isBefore(wanted.until);
        Instant at = goesOn && beforeAt != null ? beforeAt : wanted.until;
        if (at.isBefore(wanted.from)) return List.of();
        JdbcClient.StatementSpec statement = jdbc.sql(SELECT + (wanted.viewer == null ? "" : OF_ONE) + ORDER)
                .param("from", wanted.from.atOffset(ZoneOffset.UTC))
                .param("until", wanted.until.atOffset(ZoneOffset.UTC))
                .param("beforeAt", at.atOffset(ZoneOffset.UTC))
                .param("beforeId", goesOn && beforeId != null ? beforeId : AFTER_ALL)
                .param("limit", limit);
        if (wanted.viewer != null) statement = statement.param("viewer", wanted.viewer.value());
        return statement.query((row, n) -> row(row)).list();
    }

    private static AccessRow row(ResultSet row) throws SQLException {
        return new AccessRow(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getObject("viewer", UUID.class)),
                row.getString("viewer_name"),
                row.getString("viewer_title"),
                row.getString("viewer_agency"),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("field"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getString("case_ref"));
    }
}
