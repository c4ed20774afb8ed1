package id.balai.bench;

import id.balai.ledger.LedgerBench;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The decision log alone: what a decision adds to a change, how soon it is signed, how fast the whole log is verified. */
final class LedgerMeasurement implements Bench.Measurement {
    private static final int SECONDS = 10;
    private static final int HANDS = 16;
    /** A bare upsert is no peer of a decision, it only says what the log costs; the bound is that of {@code decision}. */
    private static final double NO_BOUND = 0;

    @Override
    public List<Figure> measure(Path work) throws Exception {
        LedgerBench.Result result = LedgerBench.measure(Files.createDirectory(work.resolve("home")), SECONDS, HANDS);
        return List.of(
                Figure.atLeast(
                        "change with its decision, 16 at once",
                        result.decisions(),
                        "/s",
                        "the change alone",
                        result.changes(),
                        NO_BOUND),
                Figure.atMost("commit to signed checkpoint, median", result.median(), "s", 1),
                Figure.atMost("commit to signed checkpoint, p99", result.late(), "s", 3),
                Figure.atLeast(
                        "verifying the whole log", result.verified(), "/s", "decisions made", result.decisions(), 1));
    }
}
