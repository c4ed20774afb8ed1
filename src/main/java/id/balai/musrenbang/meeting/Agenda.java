package id.balai.musrenbang.meeting;

import static id.balai.web.Text.t;

import id.balai.musrenbang.cycle.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a meeting goes through, point by point, each ticked when it is done. */
@Repository
public class Agenda {
    static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Clock clock;

    Agenda(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One point. */
    public record Point(int ordinal, String what, @Nullable Instant doneAt) {
        public boolean done() {
            return doneAt != null;
        }
    }

    /** What is usual at a level (Permendagri 86/2017: opening, papers, discussion, agreement, signing). */
    static List<String> usual(Level level) {
        return Stream.of(t("musrenbang.meeting.agenda.usual." + level).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    public List<Point> of(UUID meeting) {
        return jdbc.sql("SELECT ordinal, what, done_at FROM musrenbang_agenda WHERE meeting = ? ORDER BY ordinal")
                .param(meeting)
                .query((row, n) -> {
                    OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
                    return new Point(
                            row.getInt("ordinal"), row.getString("what"), done == null ? null : done.toInstant());
                })
                .list();
    }

    void replace(UUID meeting, List<String> points) {
        jdbc.sql("DELETE FROM musrenbang_agenda WHERE meeting = ?")
                .param(meeting)
                .update();
        for (int i = 0; i < points.size(); i++) {
            jdbc.sql("INSERT INTO musrenbang_agenda (meeting, ordinal, what) VALUES (?, ?, ?)")
                    .params(meeting, i + 1, points.get(i))
                    .update();
        }
    }

    /**
     * Ticks points and takes ticks away. Only what differs from what the person saw is written, so that of two who tick
     * different points neither loses any.
     */
    void tick(UUID meeting, Set<Integer> seen, Set<Integer> ticked) {
        for (Point point : of(meeting)) {
            boolean was = seen.contains(point.ordinal);
            boolean is = ticked.contains(point.ordinal);
            if (was == is) continue;
            jdbc.sql("UPDATE musrenbang_agenda SET done_at = ? WHERE meeting = ? AND ordinal = ?")
                    .params(Arrays.asList(is ? clock.instant().atOffset(ZoneOffset.UTC) : null, meeting, point.ordinal))
                    .update();
        }
    }
}
