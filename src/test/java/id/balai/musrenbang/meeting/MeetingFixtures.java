package id.balai.musrenbang.meeting;

import id.balai.identity.Actor;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.meeting.Attendance.Count;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Meetings brought as far as a test needs them. */
@Component
public class MeetingFixtures {
    private final HoldingMeeting holding;
    private final TakingAttendance taking;
    private final AttendanceSheets sheets;
    private final Meetings meetings;
    private final MovableClock clock;

    MeetingFixtures(
            HoldingMeeting holding,
            TakingAttendance taking,
            AttendanceSheets sheets,
            Meetings meetings,
            MovableClock clock) {
        this.holding = holding;
        this.taking = taking;
        this.sheets = sheets;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** Planned and invited to ten days ago, opened now. */
    public Meeting opened(MeetingKey key, Actor officer) {
        Instant starts = clock.instant().plusSeconds(1);
        clock.at(starts.minus(Duration.ofDays(10)), () -> {
            done(holding.plan(key, plan(starts), List.of("Pembukaan", "Pembahasan usulan"), officer));
            done(holding.invite(key, 1, officer));
        });
        done(holding.open(key, 2, officer));
        return meetings.find(key).orElseThrow();
    }

    /** Who came: 30 men and 18 women, one of whom signs and carries the result on. */
    public void attended(MeetingKey key, Actor officer) {
        Map<AttendanceGroup, Count> counts = new EnumMap<>(AttendanceGroup.class);
        counts.put(AttendanceGroup.RESIDENT, new Count(25, 15));
        counts.put(AttendanceGroup.LPM, new Count(5, 0));
        counts.put(AttendanceGroup.PKK, new Count(0, 3));
        if (!(taking.count(key, Map.of(), counts, officer) instanceof TakingAttendance.Outcome.Saved)) {
            throw new IllegalStateException("not counted");
        }
        done(taking.add(key, "Salamah Nst", true, "PKK Kelurahan Berngam", "Lingkungan II", officer));
        Meeting meeting = meetings.find(key).orElseThrow();
        done(taking.delegate(
                key, sheets.of(meeting.id()).representatives().getFirst().id(), true, officer));
    }

    public static Meeting.Plan plan(Instant starts) {
        return new Meeting.Plan(starts, "Aula Kantor Lurah, Jalan Sudirman", "Hendra Pranoto");
    }

    public static void done(Optional<MeetingRefused> answer) {
        answer.ifPresent(why -> {
            throw new IllegalStateException("refused: " + MeetingWords.of(why));
        });
    }
}
