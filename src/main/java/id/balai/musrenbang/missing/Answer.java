package id.balai.musrenbang.missing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What Bapperida answered to a need.
 *
 * @param version grows when the answer is changed
 * @param code the entry of the kamus that serves, or that was made for it; null when it was refused
 * @param by name and post of the officer
 * @param entry its entry in the decision log
 */
public record Answer(
        int version, Verdict verdict, @Nullable String code, String reason, String by, Instant at, UUID entry) {
    /** What can be answered. */
    public enum Verdict {
        /** It will not be in the kamus. */
        REFUSED,
        /** Something that is in the kamus serves. */
        POINTED,
        /** It became an entry. */
        ENTERED;

        public String labelKey() {
            return "musrenbang.need.verdict." + name();
        }

        String state() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
