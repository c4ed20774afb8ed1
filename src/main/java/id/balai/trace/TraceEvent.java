package id.balai.trace;

import id.balai.kernel.Reason;
import id.balai.web.kit.Knot;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One knot on the thread.
 *
 * @param state the shape of the knot
 * @param what what happened, in the reader's language
 * @param who the post or office that acted, or a masked name
 * @param detail one sentence, or empty
 * @param entry the ledger entry that proves it
 */
public record TraceEvent(
        Instant at,
        Knot state,
        String what,
        String who,
        Optional<Reason> reason,
        String detail,
        Optional<UUID> entry) {}
