package id.balai.identity.signin;

import java.time.Duration;
import java.util.function.Supplier;

/** Answers that must not be told apart by the clock take at least the same time. */
final class EvenPace {
    private static final Duration LEAST = Duration.ofMillis(400);

    private EvenPace() {}

    static <T> T of(Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            rest(LEAST.toNanos() - (System.nanoTime() - start));
        }
    }

    private static void rest(long nanos) {
        if (nanos <= 0) return;
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
