package id.balai.budgeting.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document of a version that was asked for.
 *
 * @param agency its code; empty for the city
 * @param pdf SHA-256 of the PDF; null until it is made
 */
public record Book(
        UUID version,
        BookKind kind,
        String agency,
        State state,
        Instant seenAt,
        int pages,
        long bytes,
        @Nullable String pdf,
        @Nullable String xlsx) {

    /** How far it is. */
    public enum State {
        WAITING("antre"),
        MAKING("dibuat"),
        DONE("selesai"),
        FAILED("gagal");

        private final String word;

        State(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        static State of(String word) {
            for (State state : values()) if (state.word.equals(word)) return state;
            throw new IllegalArgumentException("no state of a book: " + word);
        }
    }

    public boolean isDone() {
        return state == State.DONE;
    }

    public boolean isUnderWay() {
        return state == State.WAITING || state == State.MAKING;
    }
}
