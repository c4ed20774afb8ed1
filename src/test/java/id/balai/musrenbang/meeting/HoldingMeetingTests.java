package id.balai.musrenbang.meeting;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.KEBUN_LADA;
import static id.balai.musrenbang.MusrenbangFixtures.camat;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.meeting.MeetingFixtures.done;
import static id.balai.musrenbang.meeting.MeetingFixtures.plan;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.document.Documents;
import id.balai.document.IssuedDocument;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.NonBlank;
import id.balai.kernel.RegionCode;
import id.balai.ledger.Ledger;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.meeting.Attendance.Count;
import id.balai.support.BalaiTest;
import id.balai.support.PdfFile;
import id.balai.web.NotFound;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting from its plan to its opening, and who came. */
@BalaiTest
class HoldingMeetingTests {
    private static final FiscalYear YEAR = new FiscalYear(2035);
    private static final List<String> POINTS = List.of("Pembukaan", "Pembahasan");

    @Autowired
    private MusrenbangFixtures musrenbang;

    @Autowired
    private MeetingFixtures fixtures;

    @Autowired
    private HoldingMeeting holding;

    @Autowired
    private TakingAttendance taking;

    @Autowired
    private AttendanceSheets sheets;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Documents documents;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MovableClock clock;

    @BeforeEach
    void open() {
        musrenbang.open(YEAR);
    }

    @Test
    void isPlannedInvitedPutOffAndOpenedAndEachStepIsInTheLog() throws Exception {
        MeetingKey key = kelurahan(KEBUN_LADA);
        Actor lurah = lurah(KEBUN_LADA);
        Instant starts = clock.instant().plus(Duration.ofDays(12));
        done(holding.plan(key, plan(starts), POINTS, lurah));
        done(holding.change(key, 1, plan(starts.plusSeconds(3600)), POINTS, lurah));
        done(holding.invite(key, 2, lurah));
        Meeting invited = meetings.find(key).orElseThrow();
        IssuedDocument letter =
                documents.find(requireNonNull(invited.invitation())).orElseThrow();
        byte[] pdf = documents.bytes(letter);
        PdfFile.keep(pdf, "undangan");
        PdfFile.conforms(pdf);
        assertThat(PdfFile.text(pdf))
                .contains("Musrenbang Kelurahan Kebun Lada", "Aula Kantor Lurah, Jalan Sudirman", "Pembahasan");
        assertThat(holding.open(key, 3, lurah)).containsInstanceOf(MeetingRefused.TooEarly.class);
        done(holding.postpone(
                key, 3, plan(clock.instant().plusSeconds(2)), new NonBlank("Jalan ke aula banjir."), lurah));
        assertThat(holding.open(key, 4, lurah))
                .as("who was invited to another day is invited again")
                .containsInstanceOf(MeetingRefused.NotInThisState.class);
        done(holding.invite(key, 4, lurah));
        done(holding.open(key, 5, lurah));
        Meeting opened = meetings.find(key).orElseThrow();
        assertThat(opened.state()).isEqualTo(MeetingState.OPEN);
        assertThat(ledger.of(MeetingSteps.KIND, opened.id())).hasSize(6);
    }

    @Test
    void onlyWhoseMeetingItIsRunsIt() {
        MeetingKey key = kelurahan(new RegionCode("12.75.01.1001"));
        Instant starts = clock.instant().plus(Duration.ofDays(12));
        for (Actor stranger : List.of(lurah(KEBUN_LADA), camat(new RegionCode("12.75.01")), resident())) {
            assertThatThrownBy(() -> holding.plan(key, plan(starts), POINTS, stranger))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Test
    void ofTwoWhoActOnTheSameStateTheSecondIsTold() {
        MeetingKey key = kelurahan(new RegionCode("12.75.01.1002"));
        Actor lurah = lurah(key.region());
        Instant starts = clock.instant().plus(Duration.ofDays(12));
        done(holding.plan(key, plan(starts), POINTS, lurah));
        assertThat(holding.plan(key, plan(starts), POINTS, lurah))
                .containsInstanceOf(MeetingRefused.PlannedBefore.class);
        done(holding.invite(key, 1, lurah));
        assertThat(holding.change(key, 1, plan(starts), POINTS, lurah))
                .containsInstanceOf(MeetingRefused.ChangedByAnother.class);
    }

    @Test
    void twoClerksWhoCountDifferentGroupsLoseNothingAndOfOneGroupBothAreShown() {
        MeetingKey key = kelurahan(BERNGAM);
        Actor one = lurah(BERNGAM);
        Actor other = lurah(BERNGAM);
        Meeting meeting = fixtures.opened(key, one);
        Map<AttendanceGroup, Count> nothing = Map.of();
        taking.count(key, nothing, Map.of(AttendanceGroup.PKK, new Count(0, 7)), one);
        taking.count(key, nothing, Map.of(AttendanceGroup.LPM, new Count(4, 1)), other);
        assertThat(sheets.of(meeting.id()).counts())
                .containsEntry(AttendanceGroup.PKK, new Count(0, 7))
                .containsEntry(AttendanceGroup.LPM, new Count(4, 1));
        assertThat(taking.count(key, nothing, Map.of(AttendanceGroup.PKK, new Count(0, 9)), other))
                .isEqualTo(new TakingAttendance.Outcome.Differs(Map.of(AttendanceGroup.PKK, new Count(0, 7))));
        assertThat(sheets.of(meeting.id()).counts()).containsEntry(AttendanceGroup.PKK, new Count(0, 7));
    }

    @Test
    void aFourthDelegateIsRefused() {
        MeetingKey key = kelurahan(new RegionCode("12.75.02.1002"));
        Actor lurah = lurah(key.region());
        Meeting meeting = fixtures.opened(key, lurah);
        for (int i = 1; i <= 4; i++) done(taking.add(key, "Wakil " + i, false, "LPM", "", lurah));
        List<Attendance.Representative> all = sheets.of(meeting.id()).representatives();
        for (int i = 0; i < 3; i++) done(taking.delegate(key, all.get(i).id(), true, lurah));
        assertThat(taking.delegate(key, all.get(3).id(), true, lurah))
                .containsInstanceOf(MeetingRefused.ThreeDelegates.class);
        done(taking.delegate(key, all.get(1).id(), false, lurah));
        done(taking.delegate(key, all.get(3).id(), true, lurah));
        assertThat(sheets.of(meeting.id()).delegates())
                .extracting(Attendance.Representative::name)
                .containsExactly("Wakil 1", "Wakil 4", "Wakil 3");
    }

    private static MeetingKey kelurahan(RegionCode code) {
        return new MeetingKey(YEAR, Level.KELURAHAN, code.value());
    }
}
