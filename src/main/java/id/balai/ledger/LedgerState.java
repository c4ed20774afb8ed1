package id.balai.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How the log of this year stands, as the last look of the sequencer saw it.
 *
 * @param entries the number of entries under the last signed checkpoint
 * @param signed when that checkpoint was signed; empty before the first one
 * @param waiting decisions that are committed and not yet in the log
 * @param lag how long the oldest of them has been waiting
 */
public record LedgerState(int year, long entries, Optional<Instant> signed, long waiting, Duration lag) {
    static LedgerState empty(int year) {
        return new LedgerState(year, 0, Optional.empty(), 0, Duration.ZERO);
    }
}
