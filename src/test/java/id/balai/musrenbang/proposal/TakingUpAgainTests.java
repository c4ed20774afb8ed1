package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.PUTR;
import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.camat;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.official;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static id.balai.musrenbang.MusrenbangFixtures.verifier;
import static id.balai.web.Text.t;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.musrenbang.Musrenbang;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.NotWaitingForLine;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.ReportNumber;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.rkpd.HandingOver;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.trace.Thing;
import id.balai.trace.Traces;
import id.balai.web.NotFound;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A proposal that was refused in one year lives on in the next, once a year, by whom it concerns. */
@BalaiTest
class TakingUpAgainTests {
    /** The newest of the shared database, so that it is the one that runs. */
    private static final FiscalYear NEXT = new FiscalYear(2096);

    private static final FiscalYear THIS = new FiscalYear(2095);
    private static final RegionCode LINGKUNGAN = new RegionCode("12.75.02.1001.02");

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private TakingUpAgain takingUp;

    @Autowired
    private ResumingProposal resuming;

    @Autowired
    private RepairingProposal repairing;

    @Autowired
    private HandingOver handing;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Provenances provenances;

    @Autowired
    private Supports supports;

    @Autowired
    private Musrenbang musrenbang;

    @Autowired
    private Traces traces;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        fixtures.open(THIS);
        fixtures.open(NEXT);
    }

    /** 96 m × Rp985.000, then at a price of Rp1.000.000. */
    @Test
    void itGetsANewNumberAndPriceAndIsLinkedBothWays() {
        Actor proposer = resident();
        Proposal former = refused(proposer, 96);
        supports.support(former.id(), resident());
        jdbc.sql("UPDATE budgeting_price SET amount = 1000000 WHERE item = '1.3.04.02.07.0001.00001' AND year = ?")
                .param(NEXT.value())
                .update();
        Proposal next = takingUp.takeUp(
                        former.number(), "Tahun ini airnya masuk ke dua belas rumah.", metres(96), proposer)
                .done()
                .proposal();
        assertThat(next.year()).isEqualTo(NEXT);
        assertThat(next.work().amount()).isEqualTo(Rupiah.of(96_000_000));
        assertThat(former.work().amount()).isEqualTo(Rupiah.of(94_560_000));
        assertThat(next.spot()).isEqualTo(former.spot());
        assertThat(traces.after(usulan(former))).contains(usulan(next));
        assertThat(traces.before(usulan(next))).contains(usulan(former));
        assertThat(provenances.matter(former.id()).years())
                .isEqualTo(provenances.matter(next.id()).years())
                .extracting(YearOfMatter::number)
                .containsExactly(former.number(), next.number());
        assertThat(supports.count(next.id())).as("supporters are asked again").isZero();
        assertThat(provenances.matter(next.id()).years().getFirst().supporters())
                .isEqualTo(1);
        assertThat(provenances.matter(next.id()).years().getFirst().sentence()).startsWith("Empat belas meter");
    }

    @Test
    void ofEightAtOnceOneTakesItUp() throws Exception {
        Actor proposer = resident();
        Proposal former = refused(proposer, 50);
        List<Callable<Outcome>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Actor somebody = i % 2 == 0 ? proposer : lurah(BERNGAM);
            acts.add(() -> takingUp.takeUp(former.number(), "Air naik tiap hujan dua jam.", metres(50), somebody));
        }
        List<Outcome> outcomes = together(acts);
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        Proposal taken = outcomes.stream()
                .filter(Outcome.Done.class::isInstance)
                .findFirst()
                .orElseThrow()
                .done()
                .proposal();
        assertThat(outcomes)
                .filteredOn(Outcome.Refused.class::isInstance)
                .hasSize(7)
                .allSatisfy(no ->
                        assertThat(((Outcome.Refused) no).why()).isEqualTo(new Refusal.TakenUpAlready(taken.number())));
        assertThat(jdbc.sql("SELECT count(*) FROM musrenbang_proposal WHERE year = ? AND title = ? AND volume = 50")
                        .params(NEXT.value(), former.title())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void theKeplingAndTheLurahMayTakeItUpInTheirPlaceAndNobodyElse() {
        Proposal former = refused(resident(), 30);
        Actor kepling = official("Ruslan Uji", PostRole.KEPLING, "Kepling 2", null, LINGKUNGAN);
        Actor otherKepling =
                official("Sahat Uji", PostRole.KEPLING, "Kepling 3", null, new RegionCode("12.75.02.1001.03"));
        for (Actor stranger : List.of(
                resident(), otherKepling, lurah(MusrenbangFixtures.KEBUN_LADA), camat(new RegionCode("12.75.02")))) {
            assertThatThrownBy(() -> takingUp.get(former.number(), stranger))
                    .as(stranger.displayName())
                    .isInstanceOf(NotFound.class);
        }
        assertThat(takingUp.may(former, lurah(BERNGAM))).isTrue();
        Proposal next = takingUp.takeUp(former.number(), "Air naik tiap hujan dua jam.", metres(30), kepling)
                .done()
                .proposal();
        assertThat(next.origin()).isEqualTo(Origin.LINGKUNGAN);
        assertThat(next.proposer().publicName()).isEqualTo("Kepling 2");
    }

    @Test
    void whatStillWaitsOrIsOfTheRunningYearIsNotTakenUp() {
        Actor proposer = resident();
        Proposal waiting = submitted(THIS, proposer, 20);
        assertThatThrownBy(() -> takingUp.get(waiting.number(), proposer)).isInstanceOf(NotFound.class);
        Proposal now = submitted(NEXT, proposer, 20);
        refuse(now);
        assertThatThrownBy(() -> takingUp.get(now.number(), proposer)).isInstanceOf(NotFound.class);
    }

    /** What e-Masyarakat calls: a report becomes one proposal a year, and its number leads to it. */
    @Test
    void aReportBecomesOneProposalAYear() {
        ReportNumber report = new ReportNumber("LAP-2038-00417");
        NewProposal made = withYear(NEXT, drain(LINGKUNGAN, 15)).from(Provenance.ofReport(report.value()));
        NewProposal asReport = new NewProposal(
                made.year(),
                Origin.PENGADUAN,
                made.kamus(),
                made.sizes(),
                made.title(),
                made.problem(),
                made.region(),
                made.address(),
                null,
                null,
                made.from());
        Proposal first =
                submitting.submit(asReport, List.of(), lurah(BERNGAM)).done().proposal();
        assertThat(musrenbang.madeOf(report)).containsExactly(first.number());
        assertThat(traces.before(usulan(first))).contains(new Thing("laporan", report.value()));
        assertThat(submitting.submit(asReport, List.of(), lurah(BERNGAM)))
                .isEqualTo(new Outcome.Refused(new Refusal.TakenUpAlready(first.number())));
        assertThat(submitted(NEXT, resident(), 15).number().serial())
                .as("what is refused takes no number")
                .isEqualTo(first.number().serial() + 1);
        assertThat(submitting.submit(asReport, List.of(), resident()))
                .isEqualTo(new Outcome.Refused(new Refusal.NotInYourName(Origin.PENGADUAN)));
    }

    @Test
    void whatLivesOnInALaterYearDoesNotComeBackInItsOwn() {
        Actor proposer = resident();
        Proposal proposal = submitted(THIS, proposer, 40);
        Actor kepling = official("Tumpak Uji", PostRole.KEPLING, "Kepling 2", null, LINGKUNGAN);
        Ruling later = new Ruling(proposal.number(), proposal.version(), Verdict.DEFER, null, reason("L-12"));
        Proposal deferred = deciding.decide(later, kepling).done().proposal();
        Proposal next = takingUp.takeUp(deferred.number(), "Air naik tiap hujan dua jam.", metres(40), proposer)
                .done()
                .proposal();
        assertThat(resuming.resume(deferred.number(), deferred.version(), reason("L-20"), kepling))
                .isEqualTo(new Outcome.Refused(new Refusal.TakenUpAlready(next.number())));
    }

    /** Handed over late, while the matter goes on in the next year: no planner makes a line of the former one. */
    @Test
    void oneMatterIsFundedOnce() {
        Actor proposer = resident();
        Proposal accepted = submitted(THIS, proposer, 46);
        RegionCode kecamatan = new RegionCode("12.75.02");
        for (Actor officer : List.of(
                official("Tumpak Uji", PostRole.KEPLING, "Kepling 2", null, LINGKUNGAN),
                lurah(BERNGAM),
                camat(kecamatan),
                verifier(PUTR),
                bapperida())) {
            Ruling yes = new Ruling(accepted.number(), accepted.version(), Verdict.ACCEPT, null, null);
            accepted = deciding.decide(yes, officer).done().proposal();
        }
        ProposalNumber number = accepted.number();
        handing.handOver(number, reason("T-02"), bapperida());
        assertThat(waitingForLine()).contains(number);
        takingUp.takeUp(number, "Air naik tiap hujan dua jam.", metres(46), proposer)
                .done();
        assertThat(waitingForLine()).doesNotContain(number);
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(t -> musrenbang.budgeted(number, Ids.next(), verifier(PUTR))))
                .isInstanceOf(NotWaitingForLine.class);
    }

    private List<ProposalNumber> waitingForLine() {
        return musrenbang.waitingForLine(PUTR, THIS, 1000).stream()
                .map(AcceptedProposal::number)
                .toList();
    }

    /** Returned and never repaired: it lives on, and is then not repaired in its own year. */
    @Test
    void whatWasReturnedAndNotRepairedLivesOn() {
        Actor proposer = resident();
        Proposal proposal = submitted(THIS, proposer, 44);
        Actor kepling = official("Tumpak Uji", PostRole.KEPLING, "Kepling 2", null, LINGKUNGAN);
        Ruling back =
                new Ruling(proposal.number(), proposal.version(), Verdict.RETURN_TO_PROPOSER, null, reason("L-15"));
        Proposal returned = deciding.decide(back, kepling).done().proposal();
        Proposal next = takingUp.takeUp(returned.number(), "Air naik tiap hujan dua jam.", metres(44), proposer)
                .done()
                .proposal();
        assertThat(repairing.resubmit(returned.number(), returned.title(), returned.problem(), metres(43), proposer))
                .isEqualTo(new Outcome.Refused(new Refusal.TakenUpAlready(next.number())));
    }

    /** It may be two years old or three. */
    @Test
    void noWordSaysThatItWasTheYearBefore() {
        assertThat(List.of(t("musrenbang.again.about", "USL-2027-0001"), t("musrenbang.again.matter")))
                .allSatisfy(words -> assertThat(words)
                        .doesNotContainIgnoringCase("tahun lalu")
                        .doesNotContainIgnoringCase("last year"));
    }

    private Proposal refused(Actor proposer, int metres) {
        return refuse(submitted(THIS, proposer, metres));
    }

    private Proposal refuse(Proposal proposal) {
        Actor kepling = official("Tumpak Uji", PostRole.KEPLING, "Kepling 2", null, LINGKUNGAN);
        return deciding.decide(
                        new Ruling(proposal.number(), proposal.version(), Verdict.REFUSE, null, reason("L-09")),
                        kepling)
                .done()
                .proposal();
    }

    private Proposal submitted(FiscalYear year, Actor proposer, int metres) {
        return submitting
                .submit(withYear(year, drain(LINGKUNGAN, metres)), List.of(), proposer)
                .done()
                .proposal();
    }

    private static NewProposal withYear(FiscalYear year, NewProposal made) {
        return new NewProposal(
                year,
                made.origin(),
                made.kamus(),
                made.sizes(),
                made.title(),
                made.problem(),
                made.region(),
                made.address(),
                made.point());
    }

    private static Thing usulan(Proposal proposal) {
        return new Thing("usulan", proposal.number().toString());
    }

    private static List<Outcome> together(List<Callable<Outcome>> acts) throws Exception {
        City city = CurrentCity.get();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Outcome>> futures = new ArrayList<>();
            for (Callable<Outcome> act : acts) {
                futures.add(threads.submit(() -> {
                    start.await();
                    return CurrentCity.call(city, act);
                }));
            }
            start.countDown();
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) outcomes.add(future.get());
            return outcomes;
        }
    }
}
