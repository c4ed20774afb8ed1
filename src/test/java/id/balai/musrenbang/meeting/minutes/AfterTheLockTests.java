package id.balai.musrenbang.meeting.minutes;

import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.official;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.meeting.MeetingFixtures.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.Actor;
import id.balai.identity.Helped;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.meeting.MeetingFixtures;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingRefused;
import id.balai.musrenbang.meeting.Meetings;
import id.balai.musrenbang.meeting.ranking.MeetingLists;
import id.balai.musrenbang.meeting.ranking.WritingItem;
import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Outcome;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Refusal;
import id.balai.musrenbang.proposal.RepairingProposal;
import id.balai.musrenbang.proposal.ResumingProposal;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a fixed meeting still stops, and what in a meeting is nobody's to do. */
@BalaiTest
class AfterTheLockTests {
    private static final FiscalYear YEAR = new FiscalYear(2057);

    @Autowired
    private MusrenbangFixtures musrenbang;

    @Autowired
    private MeetingFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private ResumingProposal resuming;

    @Autowired
    private RepairingProposal repairing;

    @Autowired
    private WritingItem writing;

    @Autowired
    private MeetingLists lists;

    @Autowired
    private Meetings meetings;

    @Autowired
    private LockingMeeting locking;

    @BeforeEach
    void open() {
        musrenbang.open(YEAR);
    }

    /** The berita acara says "put off"; nobody could decide on it if it came back. */
    @Test
    void whatWasPutOffDoesNotComeBack() {
        RegionCode place = new RegionCode("12.75.02.1002");
        Actor lurah = lurah(place);
        fixtures.opened(key(place), lurah);
        Proposal deferred = decided(proposed(place, "Drainase Gang Tunda", resident()), Verdict.DEFER, lurah);
        fixtures.attended(key(place), lurah);
        done(locking.lock(key(place), 3, lurah));
        assertThat(resuming.resume(deferred.number(), deferred.version(), reason("K-20"), lurah))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.Sealed.class));
    }

    @Test
    void whatWasReturnedIsNotHandedInAgain() {
        RegionCode place = new RegionCode("12.75.02.1003");
        Actor lurah = lurah(place);
        Actor resident = resident();
        fixtures.opened(key(place), lurah);
        Proposal returned =
                decided(proposed(place, "Drainase Gang Balik", resident), Verdict.RETURN_TO_PROPOSER, lurah);
        fixtures.attended(key(place), lurah);
        done(locking.lock(key(place), 3, lurah));
        assertThat(repairing.resubmit(returned.number(), returned.title(), returned.problem(), metres(12), resident))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.Sealed.class));
    }

    /** Residents' texts may hold what XML forbids; one of them must not keep a meeting open for ever. */
    @Test
    void aTextThatNoDocumentCanHoldDoesNotStopTheBeritaAcara() {
        RegionCode place = new RegionCode("12.75.02.1004");
        Actor lurah = lurah(place);
        fixtures.opened(key(place), lurah);
        decided(proposed(place, "Drainase Gang \uFFFF Ujung", resident()), Verdict.REFUSE, lurah);
        fixtures.attended(key(place), lurah);
        done(locking.lock(key(place), 3, lurah));
    }

    /** A clerk serves a resident in the morning, and keeps the meeting's list in the evening. */
    @Test
    void whoeverServedTheProposerGivesItNoScoreAndNoPlace() {
        RegionCode place = new RegionCode("12.75.02.1006");
        Actor lurah = lurah(place);
        MeetingKey key = key(place);
        fixtures.opened(key, lurah);
        Actor clerk = official("Nur Asiah", PostRole.KELURAHAN_OPERATOR, "Operator", null, place);
        Helped resident = new Helped(resident().person(), "R*** S***");
        Actor serving = new Actor(clerk.person(), clerk.displayName(), clerk.posts(), Optional.of(resident));
        Proposal own = proposed(place, "Drainase Gang Sendiri", serving);
        WritingItem.Outcome refused = new WritingItem.Outcome.Refused(new MeetingRefused.MakerIsNotChecker());
        assertThat(writing.score(key, own.number(), 0, scores(key, 5), clerk)).isEqualTo(refused);
        assertThat(writing.move(key, own.number(), 0, 1, "Karena saya mau begitu.", clerk))
                .isEqualTo(refused);
        assertThat(writing.score(key, own.number(), 0, scores(key, 5), lurah))
                .isEqualTo(new WritingItem.Outcome.Saved());
    }

    @Test
    void aPlaceIsGivenByHandOnce() {
        RegionCode place = new RegionCode("12.75.02.1007");
        Actor lurah = lurah(place);
        MeetingKey key = key(place);
        fixtures.opened(key, lurah);
        Proposal one = proposed(place, "Drainase Gang Satu", resident());
        Proposal other = proposed(place, "Drainase Gang Dua", resident());
        assertThat(writing.move(key, one.number(), 0, 1, "Jalan ke posyandu.", lurah))
                .isEqualTo(new WritingItem.Outcome.Saved());
        assertThat(writing.move(key, other.number(), 0, 1, "Jalan ke sekolah.", lurah))
                .isEqualTo(new WritingItem.Outcome.Refused(new MeetingRefused.PlaceTaken(one.number())));
        assertThat(writing.move(key, one.number(), 1, 1, "Jalan ke posyandu, dan ke masjid.", lurah))
                .isEqualTo(new WritingItem.Outcome.Saved());
    }

    private List<Integer> scores(MeetingKey key, int each) {
        return Collections.nCopies(
                lists.of(meetings.find(key).orElseThrow()).criteria().size(), each);
    }

    private Proposal decided(Proposal proposal, Verdict verdict, Actor actor) {
        String code = switch (verdict) {
            case DEFER -> "K-12";
            case REFUSE -> "K-09";
            default -> "K-15";
        };
        Ruling ruling = new Ruling(proposal.number(), proposal.version(), verdict, null, reason(code));
        return deciding.decide(ruling, actor).done().proposal();
    }

    private Proposal proposed(RegionCode region, String title, Actor by) {
        NewProposal made = new NewProposal(
                YEAR,
                Origin.WARGA,
                "DR-01",
                metres(12),
                title,
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                region,
                "Gang Cempaka",
                null);
        return submitting.submit(made, List.of(), by).done().proposal();
    }

    private static MeetingKey key(RegionCode code) {
        return new MeetingKey(YEAR, Level.KELURAHAN, code.value());
    }
}
