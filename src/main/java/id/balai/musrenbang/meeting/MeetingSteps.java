package id.balai.musrenbang.meeting;

import id.balai.database.DataVersion;
import id.balai.identity.Actor;
import id.balai.ledger.Decision;
import id.balai.ledger.Ledger;
import id.balai.organisation.HeldPost;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The story of meetings: each verb with its entry in the decision log; only grows. */
@Repository
public class MeetingSteps {
    public static final String KIND = "musrenbang.meeting";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final DataVersion data;
    private final Clock clock;

    MeetingSteps(JdbcClient jdbc, Ledger ledger, DataVersion data, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Writes a verb down, in the caller's transaction; the meeting itself is saved by the caller.
     *
     * @param before null for a new one
     * @param facts what the entry says beside the key
     */
    public void record(
            @Nullable Meeting before,
            Meeting after,
            MeetingVerb verb,
            @Nullable String note,
            Actor actor,
            HeldPost post,
            UnaryOperator<Decision> facts) {
        Decision decision = Decision.on(KIND, after.id(), after.version())
                .by(
                        actor.person(),
                        post.role().name().toLowerCase(Locale.ROOT),
                        post.agency().orElse(null))
                .moving(
                        before == null ? null : before.state().code(),
                        after.state().code())
                .with("year", after.key().year())
                .with("level", after.key().level().name())
                .with("place", after.key().place())
                .with("starts", after.plan().starts())
                .sealing("venue", after.plan().venue())
                .sealing("chair", after.plan().chair())
                .sealing("note", note);
        UUID entry = ledger.append(facts.apply(decision)).value();
        jdbc.sql("""
                        INSERT INTO musrenbang_meeting_step
                          (meeting, step, verb, note, actor, actor_name, post_title, at, entry)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(Arrays.asList(
                        after.id(),
                        after.version(),
                        verb.name(),
                        note,
                        actor.person().value(),
                        actor.displayName(),
                        post.title(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        entry))
                .update();
        data.changed();
    }

    /** Something written in a meeting that does not move it: a score, a rank by hand. */
    public void remark(Meeting meeting, Actor actor, HeldPost post, UnaryOperator<Decision> facts) {
        Decision decision = Decision.remark(KIND, meeting.id())
                .by(
                        actor.person(),
                        post.role().name().toLowerCase(Locale.ROOT),
                        post.agency().orElse(null))
                .moving(meeting.state().code(), meeting.state().code());
        ledger.append(facts.apply(decision));
    }

    public List<MeetingStep> of(UUID meeting) {
        return jdbc.sql("SELECT * FROM musrenbang_meeting_step WHERE meeting = ? ORDER BY step")
                .param(meeting)
                .query((row, n) -> step(row))
                .list();
    }

    public MeetingStep last(UUID meeting) {
        return jdbc.sql("SELECT * FROM musrenbang_meeting_step WHERE meeting = ? ORDER BY step DESC LIMIT 1")
                .param(meeting)
                .query((row, n) -> step(row))
                .single();
    }

    private static MeetingStep step(ResultSet row) throws SQLException {
        return new MeetingStep(
                row.getInt("step"),
                MeetingVerb.valueOf(row.getString("verb")),
                row.getString("note"),
                row.getString("actor_name"),
                row.getString("post_title"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("entry", UUID.class));
    }
}
