package id.balai.ledger.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** For tests of other modules: whether the current city's tables and its decision log agree. */
@Component
public class ReplayedLedger {
    private final Replay replay;

    ReplayedLedger(Replay replay) {
        this.replay = replay;
    }

    /** What differs, for people; empty when all agrees. */
    public List<String> differences() {
        try {
            return replay.run().stream().map(Finding::toString).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
