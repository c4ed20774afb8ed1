package id.balai.musrenbang.kamus;

import java.time.Instant;
import java.util.UUID;

/**
 * What was changed in a published kamus, and why.
 *
 * @param version the version of the year's kamus that came of it
 * @param code of the entry that was added, changed or closed
 * @param entryVersion of that entry
 * @param by name and post of the officer
 * @param entry its entry in the decision log
 */
public record KamusChange(
        int version, String code, int entryVersion, Kind kind, String reason, String by, Instant at, UUID entry) {
    /** What can happen to an entry. */
    public enum Kind {
        ADDED,
        CHANGED,
        CLOSED,
        OPENED;

        public String labelKey() {
            return "musrenbang.kamuskeep.kind." + name();
        }
    }
}
