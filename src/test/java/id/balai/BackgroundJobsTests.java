package id.balai;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.support.BalaiTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** A mail server that does not answer holds up letters, and nothing else that runs by the clock. */
@BalaiTest
class BackgroundJobsTests {
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final TaskScheduler scheduler;
    private final List<ScheduledTaskHolder> jobs;

    BackgroundJobsTests(TaskScheduler scheduler, List<ScheduledTaskHolder> jobs) {
        this.scheduler = scheduler;
        this.jobs = jobs;
    }

    @Test
    void whenAllButOneHangTheLastOneRuns() throws InterruptedException {
        int known =
                jobs.stream().mapToInt(each -> each.getScheduledTasks().size()).sum();
        assertThat(known).isGreaterThan(5);
        CountDownLatch answered = new CountDownLatch(1);
        List<ScheduledFuture<?>> held = new ArrayList<>();
        CountDownLatch ran = new CountDownLatch(1);
        try {
            for (int i = 1; i < known; i++) held.add(scheduler.scheduleWithFixedDelay(() -> await(answered), ONE_DAY));
            held.add(scheduler.scheduleWithFixedDelay(ran::countDown, ONE_DAY));
            assertThat(ran.await(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            answered.countDown();
            held.forEach(each -> each.cancel(false));
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
