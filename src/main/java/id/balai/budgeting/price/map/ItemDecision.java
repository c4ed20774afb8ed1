package id.balai.budgeting.price.map;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What was decided on an item beside its price.
 *
 * @param before its accounts until then, {@code after} since
 */
public record ItemDecision(
        Verb verb,
        List<String> before,
        List<String> after,
        String sentence,
        String actorName,
        String postTitle,
        Instant at,
        UUID entry) {
    /** What can be decided. */
    public enum Verb {
        ACCOUNTS("rekening"),
        /** From tomorrow on nothing new may use it; lines that stand keep it. */
        WITHDRAW("cabut"),
        RESTORE("pulihkan");

        private final String word;

        Verb(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public String labelKey() {
            return "budgeting.map.verb." + word;
        }

        static Verb of(String word) {
            for (Verb verb : values()) if (verb.word.equals(word)) return verb;
            throw new IllegalArgumentException("no decision on an item: " + word);
        }
    }
}
