package id.balai.musrenbang.cycle;

import org.jspecify.annotations.Nullable;

/**
 * How many proposals each place of a level may send up in a year. Source of the idea: SIENCANG (at most 4 of an RW, at most
 * 20 of the kelurahan's own).
 *
 * @param sent how many it may accept or make, together; null is no limit
 * @param own how many of them it may have made itself; null is no limit
 */
public record Quota(
        Level level, @Nullable Integer sent, @Nullable Integer own) {
    /** @throws IllegalArgumentException when a limit is not at least one */
    public Quota {
        if ((sent != null && sent < 1) || (own != null && own < 1)) throw new IllegalArgumentException("no quota");
    }

    /** What one place used of it. */
    public record Used(Quota quota, int sent, int own) {
        public boolean mayDecide() {
            return quota.sent == null || sent < quota.sent;
        }

        public boolean mayMake() {
            return mayDecide() && (quota.own == null || own < quota.own);
        }
    }
}
