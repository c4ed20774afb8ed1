package id.balai.identity.person;

import id.balai.kernel.Ids;
import id.balai.kernel.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who looked at whose data, and why: the trail that UU 27/2022 art. 31-32 promises. Entries are only ever added. */
@Component
public class AccessLog {
    private static final String COLUMNS =
            "SELECT id, person, viewer_title, viewer_agency, field, reason_code, reason, case_ref, at FROM identity_access ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What was looked at, and why.
     *
     * @param field what was seen
     * @param code of the list of reasons; null where the work itself is the reason
     * @param reason in a sentence
     * @param caseRef number of the matter, or empty
     */
    public record Look(String field, @Nullable String code, String reason, String caseRef) {}

    /**
     * One look, as it was recorded.
     *
     * @param title the post by which it was allowed
     */
    public record Access(
            UUID id,
            PersonId person,
            String title,
            @Nullable String agency,
            Look look,
            Instant at) {}

    /** Writes a look down; its identifier says nothing about whom it was at. */
    public UUID add(PersonId person, PersonId viewer, String title, @Nullable String agency, Look look) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO identity_access
                          (id, person, viewer, viewer_title, viewer_agency, field, reason_code, reason, case_ref, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(id)
                .param(person.value())
                .param(viewer.value())
                .param(title)
                .param(agency)
                .param(look.field())
                .param(look.code())
                .param(look.reason())
                .param(look.caseRef())
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Who looked at this person's data, the latest first. */
    public List<Access> of(PersonId person, int limit) {
        return jdbc.sql(COLUMNS + "WHERE person = ? ORDER BY at DESC, id DESC LIMIT ?")
                .params(person.value(), limit)
                .query(AccessLog::access)
                .list();
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        return new Access(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("viewer_title"),
                row.getString("viewer_agency"),
                look(row),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    static Look look(ResultSet row) throws SQLException {
        return new Look(
                row.getString("field"),
                row.getString("reason_code"),
                row.getString("reason"),
                row.getString("case_ref"));
    }
}
