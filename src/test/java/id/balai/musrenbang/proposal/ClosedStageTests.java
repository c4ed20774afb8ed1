package id.balai.musrenbang.proposal;

import static id.balai.musrenbang.MusrenbangFixtures.BERNGAM;
import static id.balai.musrenbang.MusrenbangFixtures.bapperida;
import static id.balai.musrenbang.MusrenbangFixtures.drain;
import static id.balai.musrenbang.MusrenbangFixtures.lurah;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.cycle.ChangingCycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Stage;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.support.BalaiTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A stage that was closed takes nothing more, whatever a process still remembers of it. */
@BalaiTest
class ClosedStageTests {
    private static final FiscalYear YEAR = new FiscalYear(2029);
    private static final Reason WHY = new Reason(
            new ReasonCode("J-01"), new NonBlank("Tahap ditutup lebih awal menurut surat edaran wali kota."));

    private final MusrenbangFixtures fixtures;
    private final SubmittingProposal submitting;
    private final DecidingProposal deciding;
    private final ChangingCycle changing;
    private final Cycles cycles;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ClosedStageTests(
            MusrenbangFixtures fixtures,
            SubmittingProposal submitting,
            DecidingProposal deciding,
            ChangingCycle changing,
            Cycles cycles,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.fixtures = fixtures;
        this.submitting = submitting;
        this.deciding = deciding;
        this.changing = changing;
        this.cycles = cycles;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void open() {
        fixtures.open(YEAR);
        closes("now() + interval '20 days'");
    }

    /** Another process closes both stages: this one is told nothing, and keeps the year in memory for ten seconds. */
    @Test
    void aStageThatAnotherProcessClosedTakesNothingMore() {
        Proposal proposal = submitted();
        cycles.get(YEAR);
        closes("now() - interval '1 minute'");
        assertThat(deciding.decide(accepting(proposal), lurah(BERNGAM)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.StageClosed.class));
        assertThat(submitting.submit(made(), List.of(), resident()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why()).isInstanceOf(Refusal.StageClosed.class));
    }

    /** Who decides while the stage is being closed waits, and then reads what was decided about it. */
    @Test
    void whoeverDecidesWhileItIsBeingClosedIsRefused() throws Exception {
        Proposal proposal = submitted();
        Stage open = cycles.findNow(YEAR).orElseThrow().cycle().stage(Level.KELURAHAN);
        Stage closed =
                new Stage(Level.KELURAHAN, open.opens(), open.opens().plus(Duration.ofDays(1)), open.workingDays());
        City city = CurrentCity.get();
        CountDownLatch changed = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> closing = threads.submit(() -> CurrentCity.call(
                    city,
                    () -> transaction.execute(_ -> {
                        int seen = cycles.findNow(YEAR).orElseThrow().version();
                        assertThat(changing.stage(YEAR, seen, closed, WHY, bapperida()))
                                .isEmpty();
                        changed.countDown();
                        return waitUntilSomebodyWaits();
                    })));
            assertThat(changed.await(10, TimeUnit.SECONDS)).isTrue();
            Outcome outcome = deciding.decide(accepting(proposal), lurah(BERNGAM));
            closing.get(20, TimeUnit.SECONDS);
            assertThat(outcome).isEqualTo(new Outcome.Refused(new Refusal.StageClosed(closed)));
        }
    }

    /** At most three seconds: whoever does not wait for the year has decided by then. */
    private boolean waitUntilSomebodyWaits() {
        for (int i = 0; i < 30; i++) {
            if (jdbc.sql("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                    .query(Boolean.class)
                    .single()) return true;
            jdbc.sql("SELECT pg_sleep(0.1)").query().listOfRows();
        }
        return false;
    }

    private void closes(String when) {
        jdbc.sql("UPDATE musrenbang_stage SET closes = " + when + " WHERE year = 2029 AND level IS NULL OR year = 2029"
                        + " AND level = 'KELURAHAN'")
                .update();
    }

    private Proposal submitted() {
        return submitting.submit(made(), List.of(), resident()).done().proposal();
    }

    private static NewProposal made() {
        NewProposal drain = drain(BERNGAM, 30);
        return new NewProposal(
                YEAR,
                drain.origin(),
                drain.kamus(),
                drain.sizes(),
                drain.title(),
                drain.problem(),
                drain.region(),
                drain.address(),
                drain.point());
    }

    private static Ruling accepting(Proposal proposal) {
        return new Ruling(proposal.number(), proposal.version(), Verdict.ACCEPT, null, null);
    }
}
