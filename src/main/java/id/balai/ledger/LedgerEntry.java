package id.balai.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as the log holds it. Contains no personal data: the actor is a pseudonym of the year, texts are only named.
 *
 * @param year the log it belongs to: the year in Asia/Jakarta
 * @param index its place in that log, from 0; empty for the few seconds until it is sequenced
 * @param sealed the names of the fields that the entry vouches for by a commitment
 * @param documents SHA-256 in hex of the documents decided upon
 */
public record LedgerEntry(
        EntryId id,
        int year,
        OptionalLong index,
        String app,
        String kind,
        UUID object,
        int version,
        Instant time,
        @Nullable String actor,
        String role,
        @Nullable String agency,
        @Nullable String from,
        String to,
        Map<String, Object> publicFields,
        Set<String> sealed,
        List<String> documents) {
    /** What people call it: "catatan ke-2.619" is index 2618. Zero while it has no index. */
    public long number() {
        return index.isPresent() ? index.getAsLong() + 1 : 0;
    }
}
