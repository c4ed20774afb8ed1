package id.balai.budgeting.version;

import id.balai.budgeting.verification.VerifiedSubs;

/**
 * How much of a draft no member of the TAPD had initialled when it was frozen, and why it went on all the same; everybody
 * reads it beside the version (decision 140).
 *
 * @param subs sub kegiatan without initials, of {@code of} that have lines
 * @param reason in the PPKD's words, or empty
 */
public record Unverified(int subs, int of, String reason) {
    public static final Unverified NONE = new Unverified(0, 0, "");
    static final int SHORTEST_REASON = 10;
    static final int LONGEST_REASON = 1_000;

    static Unverified of(VerifiedSubs.Count count, String reason) {
        return new Unverified(count.of() - count.initialled(), count.of(), reason);
    }

    public boolean isAny() {
        return subs > 0;
    }
}
