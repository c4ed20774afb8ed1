package id.balai.musrenbang.meeting;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Level;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The meetings of the current city. */
@Repository
public class Meetings {
    private static final String SELECT = "SELECT * FROM musrenbang_meeting WHERE year = ? AND level = ? AND place = ?";

    private final JdbcClient jdbc;

    Meetings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Meeting> find(MeetingKey key) {
        return read(key, "");
    }

    /** The same, and until the transaction ends nobody else acts on it, nor decides in it. */
    public Optional<Meeting> findForActing(MeetingKey key) {
        return read(key, " FOR UPDATE");
    }

    /** The same, and until the transaction ends it stays as it is; many may hold it so. */
    public Optional<Meeting> findForWriting(MeetingKey key) {
        return read(key, " FOR SHARE");
    }

    /** All meetings of a year by their key. */
    public Map<MeetingKey, Meeting> of(FiscalYear year) {
        Map<MeetingKey, Meeting> meetings = new LinkedHashMap<>();
        jdbc.sql("SELECT * FROM musrenbang_meeting WHERE year = ?")
                .param(year.value())
                .query(row -> {
                    Meeting meeting = meeting(row);
                    meetings.put(meeting.key(), meeting);
                });
        return meetings;
    }

    /** False when somebody else planned the same meeting first; waits for one who is just doing so. */
    boolean add(Meeting m) {
        int added = jdbc.sql("""
                        INSERT INTO musrenbang_meeting (id, year, level, place, version, state, starts, venue, chair)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (year, level, place) DO NOTHING""")
                .params(
                        m.id(),
                        m.key().year().value(),
                        m.key().level().name(),
                        m.key().place(),
                        m.version(),
                        m.state().name(),
                        m.plan().starts().atOffset(ZoneOffset.UTC),
                        m.plan().venue(),
                        m.plan().chair())
                .update();
        return added == 1;
    }

    /** @throws OptimisticLockingFailureException when somebody else changed it since it was read */
    public void save(Meeting m) {
        int saved = jdbc.sql("""
                        UPDATE musrenbang_meeting SET version = :version, state = :state, edition = :edition,
                          starts = :starts, venue = :venue, chair = :chair, invited_at = :invitedAt,
                          opened_at = :openedAt, locked_at = :lockedAt, invitation = :invitation
                        WHERE id = :id AND version = :version - 1""")
                .param("id", m.id())
                .param("version", m.version())
                .param("state", m.state().name())
                .param("edition", m.edition())
                .param("starts", m.plan().starts().atOffset(ZoneOffset.UTC))
                .param("venue", m.plan().venue())
                .param("chair", m.plan().chair())
                .param("invitedAt", utc(m.invitedAt()))
                .param("openedAt", utc(m.openedAt()))
                .param("lockedAt", utc(m.lockedAt()))
                .param("invitation", m.invitation())
                .update();
        if (saved != 1) throw new OptimisticLockingFailureException(m.key() + " version " + m.version());
    }

    private Optional<Meeting> read(MeetingKey key, String lock) {
        return jdbc.sql(SELECT + lock)
                .params(key.year().value(), key.level().name(), key.place())
                .query((row, n) -> meeting(row))
                .optional();
    }

    private static Meeting meeting(ResultSet row) throws SQLException {
        return new Meeting(
                row.getObject("id", UUID.class),
                new MeetingKey(
                        new FiscalYear(row.getInt("year")),
                        Level.valueOf(row.getString("level")),
                        row.getString("place")),
                row.getInt("version"),
                MeetingState.valueOf(row.getString("state")),
                row.getInt("edition"),
                new Meeting.Plan(
                        row.getObject("starts", OffsetDateTime.class).toInstant(),
                        row.getString("venue"),
                        row.getString("chair")),
                instant(row, "invited_at"),
                instant(row, "opened_at"),
                instant(row, "locked_at"),
                row.getObject("invitation", UUID.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
