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
            "SELECT id, person, viewer_title, viewer_agency, field, reason, case_ref, at FROM identity_access ";

    private final JdbcClient jdbc;
    private final Clock clock;

    AccessLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One look.
     *
     * @param title the post by which it was allowed
     * @param field what was seen
     * @param caseRef number of the matter, or empty
     */
    public record Access(
            UUID id,
            PersonId person,
            String title,
            @Nullable String agency,
            String field,
            String reason,
            String caseRef,
            Instant at) {}

    /** Writes a look down; its identifier says nothing about whom it was at. */
    public UUID add(
            PersonId person,
            PersonId viewer,
            String title,
            @Nullable String agency,
            String field,
            String reason,
            String caseRef) {
        UUID look = Ids.next();
        jdbc.sql("""
                        INSERT INTO identity_access
                          (id, person, viewer, viewer_title, viewer_agency, field, reason, case_ref, at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .param(look)
                .param(person.value())
                .param(viewer.value())
                .param(title)
                .param(agency)
                .param(field)
                .param(reason)
                .param(caseRef)
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return look;
    }

    /** Who looked at this person's data, the latest first. */
    public List<Access> of(PersonId person, int limit) {
        return jdbc.sql(COLUMNS + "WHERE person = ? ORDER BY at DESC, id DESC LIMIT ?")
                .params(person.value(), limit)
                .query(AccessLog::access)
                .list();
    }

    /** All looks before a moment, the latest first; for those who check. */
    public List<Access> before(Instant moment, int limit) {
        return jdbc.sql(COLUMNS + "WHERE at < ? ORDER BY at DESC, id DESC LIMIT ?")
                .params(moment.atOffset(ZoneOffset.UTC), limit)
                .query(AccessLog::access)
                .list();
    }

    private static Access access(ResultSet row, int number) throws SQLException {
        return new Access(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("viewer_title"),
                row.getString("viewer_agency"),
                row.getString("field"),
                row.getString("reason"),
                row.getString("case_ref"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
