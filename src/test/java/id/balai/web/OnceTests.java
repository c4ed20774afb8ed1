package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.support.BalaiTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@BalaiTest
class OnceTests {
    private final Once once;

    OnceTests(Once once) {
        this.once = once;
    }

    @Test
    void hasOneEffectHoweverOftenTheFormArrivesAtOnce() throws Exception {
        City city = CurrentCity.get();
        String token = UUID.randomUUID().toString();
        AtomicInteger effects = new AtomicInteger();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<String>> answers = IntStream.range(0, 8)
                    .mapToObj(i -> threads.submit(() -> {
                        start.await();
                        return CurrentCity.call(
                                city, () -> once.run(token, () -> "/hasil/" + effects.incrementAndGet()));
                    }))
                    .toList();
            start.countDown();
            for (Future<String> answer : answers) assertThat(answer.get()).isEqualTo("/hasil/1");
        }
        assertThat(effects).hasValue(1);
    }

    @Test
    void leavesTheTokenFreeWhenTheDecisionFails() {
        String token = UUID.randomUUID().toString();
        assertThatThrownBy(() -> once.run(token, () -> {
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(once.run(token, () -> "/hasil/2")).isEqualTo("/hasil/2");
    }
}
