package id.balai.ledger.publication;

import id.balai.ledger.tlog.Checkpoint;
import id.balai.ledger.tlog.SignedNote;
import id.balai.ledger.tlog.VerifierKey;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A year's log as the database knows it.
 *
 * @param size of the last signed checkpoint
 * @param note the signed checkpoint; empty before the first
 */
public record LogYear(
        int year,
        String origin,
        VerifierKey key,
        long size,
        Optional<SignedNote> note,
        @Nullable Instant signedAt) {
    Optional<Checkpoint> checkpoint() {
        return note.map(each -> Checkpoint.open(each, key));
    }
}
