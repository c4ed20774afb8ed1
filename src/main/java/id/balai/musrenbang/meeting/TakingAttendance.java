package id.balai.musrenbang.meeting;

import id.balai.identity.Actor;
import id.balai.kernel.Ids;
import id.balai.musrenbang.meeting.Attendance.Count;
import id.balai.musrenbang.meeting.Attendance.Representative;
import id.balai.web.NotFound;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down who came. Several clerks may write at once: a group that only one of them changed keeps that change, and of
 * a group that two changed neither is thrown away before a person has seen both.
 */
@Service
public class TakingAttendance {
    private final Meetings meetings;
    private final MeetingPlaces places;
    private final AttendanceSheets sheets;

    TakingAttendance(Meetings meetings, MeetingPlaces places, AttendanceSheets sheets) {
        this.meetings = meetings;
        this.places = places;
        this.sheets = sheets;
    }

    /** What came of writing counts. */
    public sealed interface Outcome {
        record Saved() implements Outcome {}

        /** @param theirs the counts that somebody else wrote meanwhile, of the groups that this person changed too */
        record Differs(Map<AttendanceGroup, Count> theirs) implements Outcome {}

        record Refused(MeetingRefused why) implements Outcome {}
    }

    /**
     * @param seen the counts as the person saw them
     * @param typed the counts as the person wants them
     */
    @Transactional
    public Outcome count(
            MeetingKey key, Map<AttendanceGroup, Count> seen, Map<AttendanceGroup, Count> typed, Actor actor) {
        Meeting meeting = meeting(key, actor, true);
        if (!meeting.state().isOpen()) return new Outcome.Refused(new MeetingRefused.NotOpen(meeting.state()));
        Map<AttendanceGroup, Count> now = sheets.counts(meeting.id());
        Map<AttendanceGroup, Count> theirs = new EnumMap<>(AttendanceGroup.class);
        typed.forEach((group, count) -> {
            Count was = seen.getOrDefault(group, Count.NONE);
            Count is = now.getOrDefault(group, Count.NONE);
            if (count.equals(was) || count.equals(is)) return;
            if (is.equals(was)) sheets.set(meeting.id(), group, count);
            else theirs.put(group, is);
        });
        return theirs.isEmpty() ? new Outcome.Saved() : new Outcome.Differs(theirs);
    }

    @Transactional
    public Optional<MeetingRefused> add(
            MeetingKey key, String name, boolean woman, String institution, String address, Actor actor) {
        return write(
                key,
                actor,
                meeting ->
                        sheets.add(meeting.id(), new Representative(Ids.next(), name, woman, institution, address, 0)));
    }

    @Transactional
    public Optional<MeetingRefused> remove(MeetingKey key, UUID representative, Actor actor) {
        return write(key, actor, meeting -> sheets.remove(meeting.id(), representative));
    }

    /** Names or un-names a delegate; a fourth is refused. */
    @Transactional
    public Optional<MeetingRefused> delegate(MeetingKey key, UUID representative, boolean named, Actor actor) {
        Meeting meeting = meeting(key, actor, true);
        if (!meeting.state().isOpen()) return Optional.of(new MeetingRefused.NotOpen(meeting.state()));
        sheets.undelegate(meeting.id(), representative);
        return !named || sheets.delegate(meeting.id(), representative)
                ? Optional.empty()
                : Optional.of(new MeetingRefused.ThreeDelegates());
    }

    private Optional<MeetingRefused> write(MeetingKey key, Actor actor, java.util.function.Consumer<Meeting> what) {
        Meeting meeting = meeting(key, actor, false);
        if (!meeting.state().isOpen()) return Optional.of(new MeetingRefused.NotOpen(meeting.state()));
        what.accept(meeting);
        return Optional.empty();
    }

    /** @param alone nobody else writes meanwhile, because what is there has to be compared */
    private Meeting meeting(MeetingKey key, Actor actor, boolean alone) {
        if (places.runner(key, actor).isEmpty()) throw new NotFound();
        return (alone ? meetings.findForActing(key) : meetings.findForWriting(key)).orElseThrow(NotFound::new);
    }
}
