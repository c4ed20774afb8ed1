package id.balai.musrenbang.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.support.BalaiTest;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Who changes a year and who works in it at the same moment, on real threads. */
@BalaiTest
class HoldingCycleTests {
    private static final FiscalYear YEAR = new FiscalYear(2030);
    private static final Reason WHY =
            new Reason(new ReasonCode("J-02"), new NonBlank("Dua perangkat daerah belum selesai membahas usulannya."));

    private final MusrenbangFixtures fixtures;
    private final ChangingCycle changing;
    private final CycleChanges changes;
    private final Cycles cycles;
    private final Quotas quotas;
    private final DataVersion data;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    HoldingCycleTests(
            MusrenbangFixtures fixtures,
            ChangingCycle changing,
            CycleChanges changes,
            Cycles cycles,
            Quotas quotas,
            DataVersion data,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.fixtures = fixtures;
        this.changing = changing;
        this.changes = changes;
        this.cycles = cycles;
        this.quotas = quotas;
        this.data = data;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    @BeforeEach
    void open() {
        fixtures.open(YEAR);
    }

    /**
     * Whoever hands in holds the quota and then points to the year; whoever changes the quota holds the year and then waits
     * for the quota. A hold against pointing, too, would let them wait for each other until the database ends one.
     */
    @Test
    void whoeverChangesAQuotaDoesNotDeadlockWithWhoeverUsesIt() throws Exception {
        CountDownLatch quotaUsed = new CountDownLatch(1);
        CountDownLatch yearHeld = new CountDownLatch(1);
        City city = CurrentCity.get();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> using = threads.submit(() -> CurrentCity.call(
                    city,
                    () -> transaction.execute(_ -> {
                        assertThat(quotas.findForUsing(YEAR, Level.LINGKUNGAN, "12.75.02.1003.09"))
                                .isPresent();
                        quotaUsed.countDown();
                        await(yearHeld);
                        return jdbc.sql(
                                        "INSERT INTO musrenbang_scoring_begun (year, level, at) VALUES (?, 'SETWAN', now())")
                                .param(YEAR.value())
                                .update();
                    })));
            Future<?> changer = threads.submit(() -> CurrentCity.call(
                    city,
                    () -> transaction.execute(_ -> {
                        await(quotaUsed);
                        changes.hold(YEAR);
                        yearHeld.countDown();
                        return quotas.findForChanging(YEAR, Level.LINGKUNGAN).orElseThrow();
                    })));
            using.get(20, TimeUnit.SECONDS);
            changer.get(20, TimeUnit.SECONDS);
        }
    }

    /** Rendered pages are kept by the version of the data: the new one must not be filled with the old year. */
    @Test
    void theNewVersionOfTheDataNeverComesWithTheOldYear() {
        Stage before = cycles.get(YEAR).stage(Level.AGENCY);
        Stage longer =
                new Stage(Level.AGENCY, before.opens(), before.closes().plus(Duration.ofDays(9)), before.workingDays());
        transaction.executeWithoutResult(status -> {
            assertThat(changing.stage(YEAR, 1, longer, WHY, MusrenbangFixtures.bapperida()))
                    .isEmpty();
            cycles.get(YEAR);
            long version = data.current();
            for (TransactionSynchronization each : TransactionSynchronizationManager.getSynchronizations()) {
                each.afterCommit();
                if (data.current() > version) break;
            }
            assertThat(cycles.get(YEAR).stage(Level.AGENCY)).isEqualTo(longer);
            status.setRollbackOnly();
        });
        cycles.forget();
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
