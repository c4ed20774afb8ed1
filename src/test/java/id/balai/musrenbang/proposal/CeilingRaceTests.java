package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.ChangingCycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Pagus;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.support.BalaiTest;
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

/** Officers who decide at the same moment, on real threads. */
@BalaiTest
class CeilingRaceTests {
    private static final FiscalYear YEAR = new FiscalYear(2032);
    /** Room for three drains of 100 m at Rp98.500.000 and not for a fourth. */
    private static final Rupiah CEILING = Rupiah.of(300_000_000);

    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private ChangingCycle changing;

    @Autowired
    private Cycles cycles;

    @Autowired
    private Steps steps;

    @Autowired
    private Pagus pagus;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        fixtures.open(YEAR);
        jdbc.sql("""
                        INSERT INTO musrenbang_pagu (year, level, place, ceiling) VALUES (?, 'KELURAHAN', ?, ?)
                        ON CONFLICT (year, level, place) DO NOTHING""").params(YEAR.value(), BERNGAM.value(), CEILING.amount()).update();
    }

    @Test
    void theSumOfALevelNeverExceedsItsCeiling() throws Exception {
        List<Callable<Outcome>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Proposal proposal = submitted();
            Actor officer = lurah(BERNGAM);
            acts.add(() -> deciding.decide(accepting(proposal), officer));
        }
        List<Outcome> outcomes = together(acts);
        Pagu pagu = pagus.find(YEAR, Level.KELURAHAN, BERNGAM.value()).orElseThrow();
        assertThat(pagu.taken()).isEqualTo(Rupiah.of(295_500_000));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(3);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
                .hasSize(5)
                .allSatisfy(o -> assertThat(((Outcome.Refused) o).why()).isInstanceOf(Refusal.OverCeiling.class));
    }

    @Test
    void ofTwoOfficersOnOneProposalOneDecidesAndTheOtherIsToldWho() throws Exception {
        Proposal proposal = submitting
                .submit(inYear(drain(new RegionCode("12.75.01.1005"), 20)), List.of(), resident())
                .done()
                .proposal();
        List<Outcome> outcomes = together(List.of(
                () -> deciding.decide(accepting(proposal), lurah(new RegionCode("12.75.01.1005"))),
                () -> deciding.decide(accepting(proposal), lurah(new RegionCode("12.75.01.1005")))));
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(1);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance).map(o -> ((Outcome.Refused) o).why()))
                .hasSize(1)
                .allSatisfy(why -> assertThat(why).isInstanceOf(Refusal.ChangedByAnother.class));
        assertThat(steps.of(proposal.id())).hasSize(2);
    }

    /** A ceiling may come while officers accept: what they took before it is in it, and no more than it fits. */
    @Test
    void aCeilingSetMeanwhileCountsAllThatWasTaken() throws Exception {
        RegionCode place = new RegionCode("12.75.03.1002");
        List<Callable<Outcome>> acts = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Proposal proposal = submitting
                    .submit(inYear(drain(place, 100)), List.of(), resident())
                    .done()
                    .proposal();
            acts.add(() -> deciding.decide(accepting(proposal), lurah(place)));
        }
        acts.add(3, () -> {
            changing.ceilings(
                    YEAR,
                    cycles.findNow(YEAR).orElseThrow().version(),
                    Level.KELURAHAN,
                    List.of(new Pagu(Level.KELURAHAN, place.value(), Rupiah.of(600_000_000), Rupiah.ZERO)),
                    new Reason(new ReasonCode("J-05"), new NonBlank("Dana transfer pusat sudah pasti jumlahnya.")),
                    bapperida());
            return new Outcome.Refused(new Refusal.NothingChanged());
        });
        long accepted =
                together(acts).stream().filter(Outcome.Done.class::isInstance).count();
        Pagu pagu = pagus.find(YEAR, Level.KELURAHAN, place.value()).orElseThrow();
        assertThat(pagu.taken()).isEqualTo(Rupiah.of(98_500_000 * accepted));
        assertThat(pagu.taken().exceeds(pagu.ceiling())).isFalse();
    }

    /** Whatever the program does, the row cannot say that more was taken than there is. */
    @Test
    void theDatabaseItselfRefusesMoreThanTheCeiling() {
        assertThatThrownBy(() -> jdbc.sql("UPDATE musrenbang_pagu SET taken = ceiling + 1 WHERE year = ? AND place = ?")
                        .params(YEAR.value(), BERNGAM.value())
                        .update())
                .hasMessageContaining("musrenbang_pagu_never_exceeded");
    }

    private Proposal submitted() {
        return submitting
                .submit(inYear(drain(BERNGAM, 100)), List.of(), resident())
                .done()
                .proposal();
    }

    private static NewProposal inYear(NewProposal made) {
        return new NewProposal(
                YEAR,
                made.origin(),
                made.kamus(),
                made.sizes(),
                made.title(),
                made.problem(),
                made.region(),
                made.address(),
                made.point());
    }

    private static Ruling accepting(Proposal proposal) {
        return new Ruling(proposal.number(), proposal.version(), Verdict.ACCEPT, null, null);
    }

    private static List<Outcome> together(List<Callable<Outcome>> acts) throws Exception {
        City city = CurrentCity.get();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
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
