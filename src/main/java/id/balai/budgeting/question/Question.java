package id.balai.budgeting.question;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about a line.
 *
 * @param line the line it is about, with its name as it stands now
 * @param askerName as everybody may read it
 * @param due the last day on which it is answered: ten working days (UU 14/2008 art. 22)
 * @param answeredOn the day of the first answer, or null
 */
public record Question(
        UUID id,
        int version,
        long number,
        UUID line,
        String lineName,
        AgencyCode agency,
        State state,
        PersonId askedBy,
        String askerName,
        String text,
        Instant askedAt,
        LocalDate due,
        @Nullable LocalDate answeredOn) {

    /** Where it stands. */
    public enum State {
        WAITING("menunggu"),
        ANSWERED("dijawab"),
        HIDDEN("disembunyikan");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        public String labelKey() {
            return "budgeting.question.state." + word;
        }

        static State of(String word) {
            for (State state : values()) if (state.word.equals(word)) return state;
            throw new IllegalArgumentException("no state of a question: " + word);
        }
    }

    /** What can be done with it. */
    public enum Verb {
        ANSWER,
        HIDE,
        SHOW
    }

    /**
     * Something that was done with it.
     *
     * @param text the answer, or why it is hidden or shown again
     */
    public record Step(
            int version, Verb verb, String actorName, String postTitle, String text, Instant at, UUID entry) {}

    /** As people quote it: {@code TNY-000012}. */
    public String code() {
        return code(number);
    }

    static String code(long number) {
        return "TNY-%06d".formatted(number);
    }

    public String path() {
        return "/anggaran/tanya/" + code();
    }

    public boolean isHidden() {
        return state == State.HIDDEN;
    }

    public String linePath() {
        return "/anggaran/baris/" + line;
    }

    /** What it becomes by this verb; shown again it is what it was. */
    State by(Verb verb) {
        return switch (verb) {
            case ANSWER -> State.ANSWERED;
            case HIDE -> State.HIDDEN;
            case SHOW -> answeredOn == null ? State.WAITING : State.ANSWERED;
        };
    }

    boolean allows(Verb verb) {
        return (verb == Verb.SHOW) == isHidden();
    }
}
