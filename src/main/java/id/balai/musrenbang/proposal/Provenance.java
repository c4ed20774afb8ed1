package id.balai.musrenbang.proposal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a proposal came from, beside its proposer.
 *
 * @param report the number of the citizen's report that was taken up
 * @param former the proposal of a former year that it continues
 * @param differs why it is no double of one that is like it, 10 to 500 characters, when the proposer was told of one
 */
public record Provenance(
        @Nullable String report,
        @Nullable UUID former,
        @Nullable String differs) {
    public static final Provenance NONE = new Provenance(null, null, null);

    public static Provenance ofReport(String report) {
        return new Provenance(report, null, null);
    }

    public static Provenance continuing(UUID former) {
        return new Provenance(null, former, null);
    }

    public Provenance differing(@Nullable String why) {
        return new Provenance(report, former, why);
    }

    boolean isNone() {
        return equals(NONE);
    }
}
