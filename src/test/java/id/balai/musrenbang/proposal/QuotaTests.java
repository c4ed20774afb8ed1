package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.QUOTA_OF_A_LINGKUNGAN;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.kepling;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.reason;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.identity.Actor;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.Level;
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

/** How many a lingkungan may send up; the last place is wanted by several at once, on real threads. */
@BalaiTest
class QuotaTests {
    @Autowired
    private MusrenbangFixtures fixtures;

    @Autowired
    private SubmittingProposal submitting;

    @Autowired
    private DecidingProposal deciding;

    @Autowired
    private RepairingProposal repairing;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void open() {
        fixtures.open();
    }

    @Test
    void ofEightAcceptancesAtOnceOnlyTheQuotaGoesUp() throws Exception {
        RegionCode place = new RegionCode("12.75.02.1003.01");
        List<Callable<Outcome>> acts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Proposal proposal = submitted(place, Origin.WARGA, resident());
            acts.add(() -> deciding.decide(accepting(proposal), kepling(place)));
        }
        List<Outcome> outcomes = together(acts);
        assertThat(outcomes.stream().filter(Outcome.Done.class::isInstance)).hasSize(QUOTA_OF_A_LINGKUNGAN);
        assertThat(outcomes.stream().filter(Outcome.Refused.class::isInstance))
                .hasSize(8 - QUOTA_OF_A_LINGKUNGAN)
                .allSatisfy(o -> assertThat(((Outcome.Refused) o).why())
                        .isEqualTo(new Refusal.OverQuota(Level.LINGKUNGAN, false, QUOTA_OF_A_LINGKUNGAN)));
        assertThat(used(place)).isEqualTo(QUOTA_OF_A_LINGKUNGAN);
    }

    @Test
    void whatTheKeplingProposesCountsToo() {
        RegionCode place = new RegionCode("12.75.02.1003.02");
        Actor kepling = kepling(place);
        for (int i = 0; i < QUOTA_OF_A_LINGKUNGAN; i++) submitted(place, Origin.LINGKUNGAN, kepling);
        assertThat(submitting.submit(made(place, Origin.LINGKUNGAN), List.of(), kepling))
                .isEqualTo(new Outcome.Refused(new Refusal.OverQuota(Level.LINGKUNGAN, false, QUOTA_OF_A_LINGKUNGAN)));
        Proposal ofAResident = submitted(place, Origin.WARGA, resident());
        assertThat(deciding.decide(accepting(ofAResident), kepling)).isInstanceOf(Outcome.Refused.class);
    }

    /** A gap in the numbers would look like a hidden proposal (decision record 0051). */
    @Test
    void whatTheQuotaRefusesTakesNoNumber() {
        RegionCode place = new RegionCode("12.75.02.1003.05");
        Actor kepling = kepling(place);
        for (int i = 1; i < QUOTA_OF_A_LINGKUNGAN; i++) submitted(place, Origin.LINGKUNGAN, kepling);
        Proposal last = submitted(place, Origin.LINGKUNGAN, kepling);
        assertThat(submitting.submit(made(place, Origin.LINGKUNGAN), List.of(), kepling))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(submitted(place, Origin.WARGA, resident()).number().serial())
                .isEqualTo(last.number().serial() + 1);
    }

    @Test
    void whatComesBackOrEndsMakesRoomAgain() {
        RegionCode place = new RegionCode("12.75.02.1003.03");
        Actor proposer = resident();
        Proposal first = submitted(place, Origin.WARGA, proposer);
        Proposal second = submitted(place, Origin.WARGA, resident());
        deciding.decide(accepting(first), kepling(place)).done();
        deciding.decide(accepting(second), kepling(place)).done();
        assertThat(used(place)).isEqualTo(2);
        RegionCode kelurahan = place.atDepth(3).orElseThrow();
        Ruling back = new Ruling(second.number(), 2, Verdict.RETURN_BELOW, null, reason("K-15"));
        deciding.decide(back, lurah(kelurahan)).done();
        assertThat(used(place)).isEqualTo(1);
        repairing.withdraw(first.number(), proposer).done();
        assertThat(used(place)).isZero();
    }

    /** Whatever the program does, the row cannot say that more were sent than may be. */
    @Test
    void theDatabaseItselfRefusesOneMore() {
        RegionCode place = new RegionCode("12.75.02.1003.04");
        deciding.decide(accepting(submitted(place, Origin.WARGA, resident())), kepling(place))
                .done();
        assertThatThrownBy(() -> jdbc.sql("UPDATE musrenbang_quota_place SET sent = most_sent + 1 WHERE place = ?")
                        .param(place.value())
                        .update())
                .hasMessageContaining("musrenbang_quota_sent_never_exceeded");
    }

    private int used(RegionCode place) {
        return jdbc.sql("SELECT sent FROM musrenbang_quota_place WHERE year = ? AND level = 'LINGKUNGAN' AND place = ?")
                .params(MusrenbangFixtures.YEAR.value(), place.value())
                .query(Integer.class)
                .single();
    }

    private Proposal submitted(RegionCode place, Origin origin, Actor actor) {
        return submitting.submit(made(place, origin), List.of(), actor).done().proposal();
    }

    private static NewProposal made(RegionCode place, Origin origin) {
        NewProposal drain = drain(place, 20);
        return new NewProposal(
                drain.year(),
                origin,
                drain.kamus(),
                drain.sizes(),
                drain.title(),
                drain.problem(),
                drain.region(),
                drain.address(),
                null);
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
