package id.balai.musrenbang.story;

import id.balai.demo.DemoNames;
import id.balai.identity.Actor;
import id.balai.kernel.MovableClock;
import id.balai.musrenbang.cycle.Criteria;
import id.balai.musrenbang.meeting.Attendance;
import id.balai.musrenbang.meeting.Attendance.Count;
import id.balai.musrenbang.meeting.AttendanceGroup;
import id.balai.musrenbang.meeting.AttendanceSheets;
import id.balai.musrenbang.meeting.HoldingMeeting;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingNotes;
import id.balai.musrenbang.meeting.MeetingRefused;
import id.balai.musrenbang.meeting.Meetings;
import id.balai.musrenbang.meeting.TakingAttendance;
import id.balai.musrenbang.meeting.minutes.LockingMeeting;
import id.balai.musrenbang.meeting.ranking.MeetingLists;
import id.balai.musrenbang.meeting.ranking.Ranked;
import id.balai.musrenbang.meeting.ranking.WritingItem;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** How a meeting of the demo is held, from its plan to its berita acara. */
@Component
class MeetingTelling {
    private static final List<String> POINTS = List.of(
            "Pembukaan dan lagu Indonesia Raya",
            "Paparan prioritas dan sisa pagu",
            "Pembahasan usulan satu per satu",
            "Penilaian dan urutan",
            "Kesepakatan dan penandatanganan berita acara");
    private static final Set<Integer> ALL_POINTS = Set.of(1, 2, 3, 4, 5);
    private static final Map<AttendanceGroup, String> SIGNING = Map.of(
            AttendanceGroup.LPM, "LPM", AttendanceGroup.PKK, "TP PKK", AttendanceGroup.ORGANISATION, "Karang Taruna");
    private static final int FEWEST_OF_A_GROUP = 2;
    private static final int MORE_OF_A_GROUP = 9;

    private final HoldingMeeting holding;
    private final TakingAttendance attendance;
    private final AttendanceSheets sheets;
    private final MeetingNotes notes;
    private final MeetingLists lists;
    private final WritingItem writing;
    private final LockingMeeting locking;
    private final Meetings meetings;
    private final Criteria criteria;
    private final TransactionTemplate transaction;
    private final MovableClock clock;

    MeetingTelling(
            HoldingMeeting holding,
            TakingAttendance attendance,
            AttendanceSheets sheets,
            MeetingNotes notes,
            MeetingLists lists,
            WritingItem writing,
            LockingMeeting locking,
            Meetings meetings,
            Criteria criteria,
            TransactionTemplate transaction,
            MovableClock clock) {
        this.holding = holding;
        this.attendance = attendance;
        this.sheets = sheets;
        this.notes = notes;
        this.lists = lists;
        this.writing = writing;
        this.locking = locking;
        this.meetings = meetings;
        this.criteria = criteria;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Plans it for a day and sends the letter. */
    void invite(MeetingKey key, LocalDate day, LocalDate sent, String venue, Actor chair) {
        Meeting.Plan plan = new Meeting.Plan(at(day, 9, 0), venue, chair.displayName());
        done(sent.minusDays(2), 10, () -> holding.plan(key, plan, POINTS, chair));
        done(sent, 11, () -> holding.invite(key, version(key), chair));
    }

    /** Opens what was invited to: who came, and how it scores what it accepted. */
    void open(MeetingKey key, LocalDate day, Actor chair) {
        done(day, 9, () -> holding.open(key, version(key), chair));
        at(day, 9, 20, () -> attend(key, chair));
        at(day, 10, 30, () -> score(key, chair));
    }

    /** Fixes it in its berita acara. */
    void close(MeetingKey key, LocalDate day, Actor chair) {
        done(day, 11, () -> holding.tick(key, Set.of(), ALL_POINTS, chair));
        done(day, 11, () -> notes.add(key, "Kelompok infrastruktur", "Yang menyangkut banjir didahulukan.", chair));
        done(day, 12, () -> locking.lock(key, version(key), chair));
    }

    private void attend(MeetingKey key, Actor chair) {
        Map<AttendanceGroup, Count> counts = new EnumMap<>(AttendanceGroup.class);
        for (AttendanceGroup group : AttendanceGroup.values()) {
            counts.put(group, new Count(some(key, group + "/men"), some(key, group + "/women")));
        }
        attendance.count(key, Map.of(), counts, chair);
        SIGNING.forEach((group, institution) -> {
            String name = DemoNames.of("peserta/" + key.place() + "/" + group);
            attendance.add(
                    key,
                    name,
                    group == AttendanceGroup.PKK,
                    institution,
                    chair.posts().getFirst().title(),
                    chair);
        });
        Attendance sheet = sheets.of(meeting(key).id());
        sheet.representatives().forEach(r -> attendance.delegate(key, r.id(), true, chair));
    }

    private void score(MeetingKey key, Actor chair) {
        int criteriaCount = criteria.list(key.year(), key.level()).size();
        for (Ranked item : lists.of(meeting(key)).accepted()) {
            List<Integer> scores = IntStream.range(0, criteriaCount)
                    .map(i -> scored(item, i))
                    .boxed()
                    .toList();
            writing.score(key, item.row().number(), item.row().item(), scores, chair);
        }
    }

    /** More for what many support; the rest as people differ. */
    private static int scored(Ranked item, int criterion) {
        int liked = Math.min(2, item.row().supporters() / 20);
        return 1 + liked + Math.floorMod((item.row().title() + criterion).hashCode(), 3);
    }

    private static int some(MeetingKey key, String of) {
        return FEWEST_OF_A_GROUP + Math.floorMod((key.place() + of).hashCode(), MORE_OF_A_GROUP);
    }

    private void done(LocalDate day, int hour, java.util.function.Supplier<Optional<MeetingRefused>> act) {
        at(
                day,
                hour,
                0,
                () -> act.get().ifPresent(refused -> {
                    throw new IllegalStateException("the demo's meeting: " + refused);
                }));
    }

    private void at(LocalDate day, int hour, int minute, Runnable act) {
        transaction.executeWithoutResult(t -> clock.at(at(day, hour, minute), act));
    }

    private static java.time.Instant at(LocalDate day, int hour, int minute) {
        return day.atTime(LocalTime.of(hour, minute))
                .atZone(MovableClock.JAKARTA)
                .toInstant();
    }

    private int version(MeetingKey key) {
        return meeting(key).version();
    }

    private Meeting meeting(MeetingKey key) {
        return meetings.find(key).orElseThrow();
    }
}
