package id.balai.musrenbang.meeting;

import id.balai.identity.Actor;
import id.balai.kernel.Ids;
import id.balai.web.NotFound;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the groups of a meeting came to; each note stands by itself, so that two who write lose nothing. */
@Service
public class MeetingNotes {
    private final JdbcClient jdbc;
    private final Meetings meetings;
    private final MeetingPlaces places;
    private final Clock clock;

    MeetingNotes(JdbcClient jdbc, Meetings meetings, MeetingPlaces places, Clock clock) {
        this.jdbc = jdbc;
        this.meetings = meetings;
        this.places = places;
        this.clock = clock;
    }

    /**
     * @param group "Kelompok infrastruktur"
     * @param by who wrote it down
     */
    public record Note(UUID id, String group, String words, String by) {}

    public List<Note> of(UUID meeting) {
        return jdbc.sql("""
                        SELECT id, grp, words, written_by FROM musrenbang_meeting_note
                        WHERE meeting = ? ORDER BY at, id""")
                .param(meeting)
                .query((row, n) -> new Note(
                        row.getObject("id", UUID.class),
                        row.getString("grp"),
                        row.getString("words"),
                        row.getString("written_by")))
                .list();
    }

    @Transactional
    public Optional<MeetingRefused> add(MeetingKey key, String group, String words, Actor actor) {
        Meeting meeting = writing(key, actor);
        if (!meeting.state().isOpen()) return Optional.of(new MeetingRefused.NotOpen(meeting.state()));
        jdbc.sql("""
                        INSERT INTO musrenbang_meeting_note (id, meeting, grp, words, written_by, at)
                        VALUES (?, ?, ?, ?, ?, ?)""")
                .params(
                        Ids.next(),
                        meeting.id(),
                        group,
                        words,
                        actor.displayName(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return Optional.empty();
    }

    @Transactional
    public Optional<MeetingRefused> remove(MeetingKey key, UUID note, Actor actor) {
        Meeting meeting = writing(key, actor);
        if (!meeting.state().isOpen()) return Optional.of(new MeetingRefused.NotOpen(meeting.state()));
        jdbc.sql("DELETE FROM musrenbang_meeting_note WHERE meeting = ? AND id = ?")
                .params(meeting.id(), note)
                .update();
        return Optional.empty();
    }

    private Meeting writing(MeetingKey key, Actor actor) {
        if (places.runner(key, actor).isEmpty()) throw new NotFound();
        return meetings.findForWriting(key).orElseThrow(NotFound::new);
    }
}
