package id.balai.musrenbang.meeting.minutes;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.PUTR;
import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.camat;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.official;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.MusrenbangFixtures.verifier;
import static id.balai.musrenbang.meeting.MeetingFixtures.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.document.Documents;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.musrenbang.meeting.Meeting;
import id.balai.musrenbang.meeting.MeetingFixtures;
import id.balai.musrenbang.meeting.MeetingKey;
import id.balai.musrenbang.meeting.MeetingRefused;
import id.balai.musrenbang.meeting.MeetingState;
import id.balai.musrenbang.meeting.MeetingSteps;
import id.balai.musrenbang.meeting.Meetings;
import id.balai.musrenbang.meeting.SentBelow;
import id.balai.musrenbang.meeting.ranking.MeetingList;
import id.balai.musrenbang.meeting.ranking.MeetingLists;
import id.balai.musrenbang.meeting.ranking.WritingItem;
import id.balai.musrenbang.proposal.DecidingProposal;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.Outcome;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Refusal;
import id.balai.musrenbang.proposal.Ruling;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.PdfFile;
import id.balai.web.NotFound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting that decides, scores, ranks, and is fixed in its berita acara; and what a letter opens again. */
@BalaiTest
class LockingMeetingTests {
    private static final FiscalYear YEAR = new FiscalYear(2036);

    @Autowired
    private MusrenbangFixtures musrenbang;

    @Autowired
    private MeetingFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private WritingItem writing;

    @Autowired
    private MeetingLists lists;

    @Autowired
    private SentBelow below;

    @Autowired
    private LockingMeeting locking;

    @Autowired
    private MinutesBook book;

    @Autowired
    private Meetings meetings;

    @Autowired
    private Documents documents;

    @Autowired
    private Ledger ledger;

    @BeforeEach
    void open() {
        musrenbang.open(YEAR);
    }

    @Test
    void fixesWhatWasDecidedInABeritaAcaraThatSaysItAll() throws Exception {
        MeetingKey key = kelurahan(BERNGAM);
        Actor lurah = lurah(BERNGAM);
        Proposal first = proposed(BERNGAM, "Drainase Gang Cempaka", 40);
        Proposal second = proposed(BERNGAM, "Drainase Gang Melur", 60);
        Proposal refused = proposed(BERNGAM, "Drainase Gang Buntu", 30);
        fixtures.opened(key, lurah);
        assertThat(locking.lock(key, 3, lurah)).contains(new MeetingRefused.Undecided(3));
        decide(first, Verdict.ACCEPT, null, lurah);
        decide(second, Verdict.ACCEPT_CHANGED, metres(50), lurah);
        decide(refused, Verdict.REFUSE, null, lurah);
        assertThat(locking.lock(key, 3, lurah)).containsInstanceOf(MeetingRefused.Unscored.class);
        score(key, first, 3, lurah);
        score(key, second, 4, lurah);
        assertThat(locking.lock(key, 3, lurah)).contains(new MeetingRefused.NobodyPresent());
        fixtures.attended(key, lurah);
        writing.move(key, first.number(), 1, 1, "Banjir di sini menggenangi sekolah.", lurah);
        done(locking.lock(key, 3, lurah));

        Meeting meeting = meetings.find(key).orElseThrow();
        Minutes minutes = book.of(meeting.id()).getFirst();
        byte[] pdf = documents.bytes(documents.find(minutes.document()).orElseThrow());
        PdfFile.keep(pdf, "berita-acara");
        PdfFile.conforms(pdf);
        assertThat(PdfFile.text(pdf))
                .contains(
                        "MENYEPAKATI",
                        "KESATU",
                        "KEEMPAT",
                        "Musrenbang Kelurahan Berngam",
                        minutes.number(),
                        "48 (empat puluh delapan) orang",
                        "30 laki-laki dan 18 perempuan",
                        "Salamah Nst",
                        "2 usulan senilai Rp88.650.000",
                        "Drainase Gang Cempaka " + first.number(),
                        "50 m",
                        "Rp49.250.000",
                        "Drainase Gang Buntu " + refused.number(),
                        "Empat belas meter di mulut gang sudah tersambung.",
                        "menurut nilai urutan 2, disepakati urutan 1")
                .doesNotContain("+62", "0812");
        List<MinutesLine> lines = book.lines(meeting.id(), 1, YEAR);
        assertThat(lines)
                .extracting(MinutesLine::number)
                .containsExactly(first.number(), second.number(), refused.number());
        assertThat(lines.getFirst().computed()).isEqualTo(2);
        assertThat(lines.getFirst().rank()).isEqualTo(1);
        LedgerEntry entry = ledger.of(MeetingSteps.KIND, meeting.id()).getLast();
        assertThat(entry.documents()).containsExactly(minutes.sha256());
    }

    @Test
    void afterTheLockNothingIsDecidedOrWrittenThere() {
        RegionCode place = new RegionCode("12.75.02.1003");
        MeetingKey key = kelurahan(place);
        Actor lurah = lurah(place);
        fixtures.opened(key, lurah);
        fixtures.attended(key, lurah);
        done(locking.lock(key, 3, lurah));
        Proposal late = proposed(place, "Drainase Gang Telat", 10);
        assertThat(decided(late, Verdict.ACCEPT, null, lurah))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        no -> assertThat(no.why())
                                .isInstanceOfSatisfying(
                                        Refusal.Sealed.class,
                                        closed -> assertThat(closed.seal().minutes())
                                                .isEqualTo("BA/KEL/12.75.02.1003/2036")));
        assertThat(writing.score(key, late.number(), 0, scores(key, 3), lurah))
                .isEqualTo(new WritingItem.Outcome.Refused(new MeetingRefused.NotOpen(MeetingState.LOCKED)));
        assertThat(locking.lock(key, 4, lurah)).containsInstanceOf(MeetingRefused.NotInThisState.class);
    }

    @Test
    void aLetterOpensItAgainAndBothVersionsStay() throws Exception {
        RegionCode place = new RegionCode("12.75.02.1004");
        MeetingKey key = kelurahan(place);
        Actor lurah = lurah(place);
        Proposal kept = proposed(place, "Drainase Gang Tetap", 20);
        fixtures.opened(key, lurah);
        fixtures.attended(key, lurah);
        decide(kept, Verdict.ACCEPT, null, lurah);
        score(key, kept, 3, lurah);
        done(locking.lock(key, 3, lurah));
        Proposal late = proposed(place, "Drainase Gang Susulan", 10);
        Minutes.Letter letter = new Minutes.Letter(
                "050/112/Bapperida",
                LocalDate.of(2035, 3, 2),
                "Kepala Bapperida",
                "Satu usulan tertinggal dibahas.",
                null);
        done(locking.reopen(key, 4, letter, lurah));
        decide(late, Verdict.ACCEPT, null, lurah);
        score(key, late, 5, lurah);
        done(locking.lock(key, 5, lurah));

        Meeting meeting = meetings.find(key).orElseThrow();
        List<Minutes> both = book.of(meeting.id());
        assertThat(both).extracting(Minutes::edition).containsExactly(2, 1);
        assertThat(both.getFirst().letter()).isEqualTo(letter);
        assertThat(both.getFirst().number()).isEqualTo("BA/KEL/12.75.02.1004/2036/2");
        assertThat(PdfFile.text(documents.bytes(
                        documents.find(both.getFirst().document()).orElseThrow())))
                .contains("versi 2", "050/112/Bapperida", "Kepala Bapperida");
        assertThat(Difference.between(book.lines(meeting.id(), 1, YEAR), book.lines(meeting.id(), 2, YEAR)))
                .extracting(Difference::title, Difference::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("Drainase Gang Tetap", List.of("urutan 1 menjadi 2")),
                        org.assertj.core.groups.Tuple.tuple("Drainase Gang Susulan", List.of("Baru masuk: Diterima")));
    }

    /** The columns of the kecamatan, and the warning of the places that did not fix theirs. */
    @Test
    void aKecamatanFixesPriorityActivitiesWithTheirCodes() throws Exception {
        RegionCode ward = new RegionCode("12.75.04.1001");
        RegionCode district = new RegionCode("12.75.04");
        MeetingKey key = new MeetingKey(YEAR, Level.KECAMATAN, district.value());
        Actor camat = camat(district);
        Proposal proposal = proposed(ward, "Drainase Gang Kenari", 20);
        decide(proposal, Verdict.ACCEPT, null, lurah(ward));
        fixtures.opened(key, camat);
        fixtures.attended(key, camat);
        assertThat(below.missing(key).notFixed()).hasSize(1);
        assertThat(below.missing(key).sentNothing()).hasSizeGreaterThan(3);
        assertThat(deciding.decide(new Ruling(proposal.number(), 2, Verdict.ACCEPT, null, null), camat))
                .isInstanceOf(Outcome.Done.class);
        score(key, proposal, 5, camat);
        done(locking.lock(key, 3, camat));
        Meeting meeting = meetings.find(key).orElseThrow();
        byte[] pdf = documents.bytes(
                documents.find(book.of(meeting.id()).getFirst().document()).orElseThrow());
        PdfFile.keep(pdf, "berita-acara-kecamatan");
        PdfFile.conforms(pdf);
        assertThat(PdfFile.text(pdf))
                .contains(
                        "Prioritas daerah",
                        "P1 Infrastruktur dasar dan pengendalian banjir",
                        "Program, kegiatan (kode)",
                        "Pagu",
                        "Drainase Gang Kenari")
                .contains(proposal.work().subKegiatan().value(), "bahan untuk Forum perangkat daerah");
    }

    /** A forum of an agency has what its kamus entries are for; the city has what the agencies sent. */
    @Test
    void theForumOfAnAgencyAndTheCityMeetToo() throws Exception {
        RegionCode ward = new RegionCode("12.75.05.1002");
        Proposal proposal = proposed(ward, "Drainase Gang Jati", 15);
        decide(proposal, Verdict.ACCEPT, null, lurah(ward));
        at(proposal, 2, camat(new RegionCode("12.75.05")));
        MeetingKey forum = new MeetingKey(YEAR, Level.AGENCY, PUTR.value());
        Actor verifier = verifier(PUTR);
        Meeting held = fixtures.opened(forum, verifier);
        assertThat(lists.of(held).find(proposal.number())).isPresent();
        assertThat(below.missing(forum).notFixed()).isNotEmpty();
        at(proposal, 3, verifier);
        score(forum, proposal, 4, verifier);
        MeetingKey city = new MeetingKey(YEAR, Level.CITY, Level.WHOLE_CITY);
        Actor bapperida = bapperida();
        fixtures.opened(city, bapperida);
        fixtures.attended(city, bapperida);
        at(proposal, 4, bapperida);
        score(city, proposal, 4, bapperida);
        done(locking.lock(city, 3, bapperida));
        Minutes minutes = book.of(meetings.find(city).orElseThrow().id()).getFirst();
        assertThat(minutes.number()).isEqualTo("BA/KOTA/2036");
        assertThat(PdfFile.text(
                        documents.bytes(documents.find(minutes.document()).orElseThrow())))
                .contains("Musrenbang RKPD Kota Binjai", "bahan untuk RKPD", "Drainase Gang Jati");
    }

    private void at(Proposal proposal, int version, Actor actor) {
        assertThat(deciding.decide(new Ruling(proposal.number(), version, Verdict.ACCEPT, null, null), actor))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whoOnlyRunsItDoesNotFixIt() {
        RegionCode place = new RegionCode("12.75.02.1005");
        MeetingKey key = kelurahan(place);
        Actor operator = official("Nur Asiah", PostRole.KELURAHAN_OPERATOR, "Operator", null, place);
        fixtures.opened(key, operator);
        assertThatThrownBy(() -> locking.lock(key, 3, operator)).isInstanceOf(NotFound.class);
    }

    /** Eight decisions and a lock at the same moment: what the berita acara has is what stands, and nothing came after it. */
    @Test
    void noDecisionSlipsBehindTheLock() throws Exception {
        RegionCode place = new RegionCode("12.75.01.1003");
        MeetingKey key = kelurahan(place);
        Actor lurah = lurah(place);
        fixtures.opened(key, lurah);
        fixtures.attended(key, lurah);
        List<Callable<Object>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Proposal proposal = proposed(place, "Drainase Gang Nomor " + i, 10 + i);
            acts.add(() -> decided(proposal, Verdict.REFUSE, null, lurah));
            acts.add(() -> locking.lock(key, 3, lurah));
        }
        together(acts);
        if (meetings.find(key).orElseThrow().state() == MeetingState.OPEN) done(locking.lock(key, 3, lurah));
        Meeting meeting = meetings.find(key).orElseThrow();
        MeetingList now = lists.of(meeting);
        assertThat(now.undecided()).isEmpty();
        assertThat(book.lines(meeting.id(), 1, YEAR)).hasSize(now.all().size());
    }

    @Test
    void ofTwoClerksOnOneProposalNeitherScoreIsThrownAwayUnseen() throws Exception {
        RegionCode place = new RegionCode("12.75.01.1004");
        MeetingKey key = kelurahan(place);
        Actor lurah = lurah(place);
        Meeting meeting = fixtures.opened(key, lurah);
        Proposal one = proposed(place, "Drainase Gang Satu", 10);
        Proposal other = proposed(place, "Drainase Gang Dua", 11);
        List<WritingItem.Outcome> outcomes = together(List.of(
                () -> writing.score(key, one.number(), 0, scores(key, 2), lurah(place)),
                () -> writing.score(key, one.number(), 0, scores(key, 5), lurah(place)),
                () -> writing.score(key, other.number(), 0, scores(key, 4), lurah(place))));
        assertThat(outcomes.stream().filter(WritingItem.Outcome.Saved.class::isInstance))
                .hasSize(2);
        int saved = lists.of(meeting)
                .find(one.number())
                .orElseThrow()
                .row()
                .scores()
                .getFirst();
        assertThat(outcomes.stream().filter(WritingItem.Outcome.Differs.class::isInstance))
                .hasSize(1)
                .allSatisfy(o -> assertThat(
                                ((WritingItem.Outcome.Differs) o).theirs().scores())
                        .containsOnly(saved));
        assertThat(lists.of(meeting).find(other.number()).orElseThrow().complete())
                .isTrue();
    }

    private void score(MeetingKey key, Proposal proposal, int each, Actor actor) {
        assertThat(writing.score(key, proposal.number(), 0, scores(key, each), actor))
                .isEqualTo(new WritingItem.Outcome.Saved());
    }

    private List<Integer> scores(MeetingKey key, int each) {
        return Collections.nCopies(
                lists.of(meetings.find(key).orElseThrow()).criteria().size(), each);
    }

    private void decide(Proposal proposal, Verdict verdict, @Nullable Sizes sizes, Actor actor) {
        assertThat(decided(proposal, verdict, sizes, actor)).isInstanceOf(Outcome.Done.class);
    }

    private Outcome decided(Proposal proposal, Verdict verdict, @Nullable Sizes sizes, Actor actor) {
        return deciding.decide(
                new Ruling(
                        proposal.number(),
                        proposal.version(),
                        verdict,
                        sizes,
                        verdict == Verdict.ACCEPT ? null : reason(verdict == Verdict.REFUSE ? "K-09" : "K-07")),
                actor);
    }

    private Proposal proposed(RegionCode region, String title, int metres) {
        NewProposal made = new NewProposal(
                YEAR,
                Origin.WARGA,
                "DR-01",
                metres(metres),
                title,
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                region,
                "Gang Cempaka",
                null);
        return submitting.submit(made, List.of(), resident()).done().proposal();
    }

    private static MeetingKey kelurahan(RegionCode code) {
        return new MeetingKey(YEAR, Level.KELURAHAN, code.value());
    }

    private static <T> List<T> together(List<? extends Callable<? extends T>> acts) throws Exception {
        City city = CurrentCity.get();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<? extends T> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return CurrentCity.call(city, act::call);
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) results.add(future.get());
            return results;
        }
    }
}
