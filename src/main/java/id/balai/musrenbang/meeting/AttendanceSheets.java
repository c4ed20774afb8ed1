package id.balai.musrenbang.meeting;

import id.balai.musrenbang.meeting.Attendance.Count;
import id.balai.musrenbang.meeting.Attendance.Representative;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The attendance of meetings, as it is written down. */
@Repository
public class AttendanceSheets {
    private final JdbcClient jdbc;
    private final Clock clock;

    AttendanceSheets(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Attendance of(UUID meeting) {
        return new Attendance(counts(meeting), representatives(meeting));
    }

    Map<AttendanceGroup, Count> counts(UUID meeting) {
        Map<AttendanceGroup, Count> counts = new EnumMap<>(AttendanceGroup.class);
        jdbc.sql("SELECT grp, men, women FROM musrenbang_attendance WHERE meeting = ?")
                .param(meeting)
                .query(row -> {
                    counts.put(
                            AttendanceGroup.valueOf(row.getString("grp")),
                            new Count(row.getInt("men"), row.getInt("women")));
                });
        return counts;
    }

    List<Representative> representatives(UUID meeting) {
        return jdbc.sql("""
                        SELECT r.id, r.name, r.woman, r.institution, r.address, coalesce(d.ordinal, 0) AS delegate
                        FROM musrenbang_representative r
                        LEFT JOIN musrenbang_delegate d ON d.meeting = r.meeting AND d.representative = r.id
                        WHERE r.meeting = ? ORDER BY r.added_at, r.id""")
                .param(meeting)
                .query((row, n) -> new Representative(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("woman"),
                        row.getString("institution"),
                        row.getString("address"),
                        row.getInt("delegate")))
                .list();
    }

    void set(UUID meeting, AttendanceGroup group, Count count) {
        jdbc.sql("""
                        INSERT INTO musrenbang_attendance (meeting, grp, men, women) VALUES (?, ?, ?, ?)
                        ON CONFLICT (meeting, grp) DO UPDATE SET men = excluded.men, women = excluded.women""").params(meeting, group.name(), count.men(), count.women()).update();
    }

    void add(UUID meeting, Representative r) {
        jdbc.sql("""
                        INSERT INTO musrenbang_representative (id, meeting, name, woman, institution, address, added_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        r.id(),
                        meeting,
                        r.name(),
                        r.woman(),
                        r.institution(),
                        r.address(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void remove(UUID meeting, UUID representative) {
        jdbc.sql("DELETE FROM musrenbang_representative WHERE meeting = ? AND id = ?")
                .params(meeting, representative)
                .update();
    }

    /** Names a delegate at the first free of three places; whether there was one. */
    boolean delegate(UUID meeting, UUID representative) {
        return jdbc.sql("""
                        INSERT INTO musrenbang_delegate (meeting, ordinal, representative)
                        SELECT :meeting, free, :representative FROM generate_series(1, 3) AS free
                        WHERE free NOT IN (SELECT ordinal FROM musrenbang_delegate WHERE meeting = :meeting)
                          AND EXISTS (SELECT FROM musrenbang_representative WHERE id = :representative AND meeting = :meeting)
                        ORDER BY free LIMIT 1 ON CONFLICT DO NOTHING""")
                        .param("meeting", meeting)
                        .param("representative", representative)
                        .update()
                == 1;
    }

    void undelegate(UUID meeting, UUID representative) {
        jdbc.sql("DELETE FROM musrenbang_delegate WHERE meeting = ? AND representative = ?")
                .params(meeting, representative)
                .update();
    }
}
