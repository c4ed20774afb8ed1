package id.balai.ledger;

import static id.balai.ledger.RunningLedger.BINJAI;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * How many decisions a second go through the real code, against the same change without a decision, and how long after its
 * commit a decision is under a signed checkpoint. Run by {@code bin/bench ledger}.
 */
public final class LedgerBench {
    private static final int OBJECTS = 2_000;
    private static final int SAMPLE = 25;

    private final RunningLedger ledger;
    private final int seconds;
    private final int hands;
    private final Map<EntryId, Long> committed = new ConcurrentHashMap<>();
    private final List<Double> delays = Collections.synchronizedList(new ArrayList<>());
    private volatile boolean running = true;

    private LedgerBench(RunningLedger ledger, int seconds, int hands) {
        this.ledger = ledger;
        this.seconds = seconds;
        this.hands = hands;
    }

    /**
     * @param changes changes a second without a decision
     * @param decisions changes a second, each with its decision in the same transaction
     * @param median seconds from commit to signed checkpoint; {@code late} of the slowest in a hundred
     * @param verified entries a second, every one checked as a stranger does
     */
    public record Result(double changes, double decisions, double median, double late, double verified) {}

    /** Measures in a home of its own, on its own server that forces everything to disk. */
    public static Result measure(Path home, int seconds, int hands) throws Exception {
        try (RunningLedger ledger = RunningLedger.start(home, "balai.pool=" + (hands + 4), "logging.level.root=WARN")) {
            return new LedgerBench(ledger, seconds, hands).run();
        }
    }

    private Result run() throws Exception {
        createBare();
        measure(this::changeOnly, Math.max(3, seconds / 3));
        double bare = measure(this::changeOnly, seconds);
        Thread watcher = Thread.ofPlatform().start(this::watch);
        measure(this::decide, Math.max(3, seconds / 3));
        delays.clear();
        double logged = measure(this::decide, seconds);
        RunningLedger.await(committed::isEmpty);
        running = false;
        watcher.join();
        List<Double> sorted = new ArrayList<>(delays);
        Collections.sort(sorted);
        return new Result(bare, logged, quantile(sorted, 0.50), quantile(sorted, 0.99), verify());
    }

    private double verify() {
        int year = ledger.in(BINJAI, () -> ledger.get(Ledger.class).state().year());
        long begin = System.nanoTime();
        long size = ledger.verify(BINJAI, year, Optional.empty());
        return size / ((System.nanoTime() - begin) / 1e9);
    }

    private void createBare() {
        ledger.in(BINJAI, () -> {
            Probe probe = ledger.get(Probe.class);
            probe.asOwner(
                    "CREATE TABLE ledger_bare (id uuid PRIMARY KEY, version int NOT NULL, state text NOT NULL)",
                    "GRANT SELECT, INSERT, UPDATE ON ledger_bare TO balai_app");
            return true;
        });
    }

    /** A hand changes objects of its own, again and again. */
    private interface Change {
        void make(UUID object, int version);
    }

    private double measure(Change change, int forSeconds) throws InterruptedException {
        AtomicLong count = new AtomicLong();
        long end = System.nanoTime() + Duration.ofSeconds(forSeconds).toNanos();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < hands; i++) {
            threads.add(Thread.ofPlatform()
                    .start(() -> ledger.in(BINJAI, () -> {
                        List<UUID> objects = java.util.stream.Stream.generate(UUID::randomUUID)
                                .limit(OBJECTS / hands)
                                .toList();
                        for (int n = 0; System.nanoTime() < end; n++) {
                            change.make(objects.get(n % objects.size()), n / objects.size() + 1);
                            count.incrementAndGet();
                        }
                        return true;
                    })));
        }
        for (Thread each : threads) each.join();
        return count.get() / (double) forSeconds;
    }

    private void changeOnly(UUID object, int version) {
        ledger.get(TransactionOperations.class)
                .executeWithoutResult(status -> ledger.get(JdbcClient.class)
                        .sql("""
                        INSERT INTO ledger_bare (id, version, state) VALUES (?, ?, ?)
                        ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state""")
                        .params(object, version, "accepted")
                        .update());
    }

    private void decide(UUID object, int version) {
        EntryId id = ledger.get(Probe.class).decide(object, version, "accepted");
        if (id.value().getLeastSignificantBits() % SAMPLE == 0) committed.put(id, System.nanoTime());
    }

    /** Looks at the published checkpoint, as a resident would. */
    private void watch() {
        while (running) {
            int year = ledger.in(BINJAI, () -> ledger.get(Ledger.class).state().year());
            long size = ledger.size(BINJAI, year);
            long now = System.nanoTime();
            ledger.in(BINJAI, () -> {
                for (EntryId id : committed.keySet()) {
                    ledger.get(Ledger.class)
                            .find(id)
                            .filter(entry ->
                                    entry.index().isPresent() && entry.index().getAsLong() < size)
                            .ifPresent(entry -> delays.add((now - committed.remove(id)) / 1e9));
                }
                return true;
            });
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(Duration.ofMillis(50));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double quantile(List<Double> sorted, double q) {
        return sorted.isEmpty()
                ? Double.NaN
                : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(q * sorted.size())));
    }
}
