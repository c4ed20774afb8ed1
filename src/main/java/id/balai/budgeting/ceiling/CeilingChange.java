package id.balai.budgeting.ceiling;

import id.balai.kernel.Rupiah;
import java.time.Instant;
import java.util.UUID;

/** A decision on a ceiling. */
public record CeilingChange(
        String name,
        Rupiah before,
        Rupiah amount,
        String reason,
        String actorName,
        String postTitle,
        Instant at,
        UUID entry) {
    public String receipt() {
        return "/log/receipt/" + entry;
    }
}
