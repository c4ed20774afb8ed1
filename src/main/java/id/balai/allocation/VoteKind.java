package id.balai.allocation;

import java.util.Arrays;
import java.util.Optional;

/** How people vote, named as Pabulib's {@code vote_type} names it. */
public enum VoteKind {
    APPROVAL("approval"),
    CHOOSE_ONE("choose-1"),
    ORDINAL("ordinal"),
    CUMULATIVE("cumulative"),
    SCORING("scoring");

    private final String word;

    VoteKind(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    /** Whether a ballot says how much it wants each project, by points or by rank. */
    public boolean isWeighted() {
        return this != APPROVAL && this != CHOOSE_ONE;
    }

    /** Whether the ballot itself carries points. */
    public boolean hasPoints() {
        return this == CUMULATIVE || this == SCORING;
    }

    public static Optional<VoteKind> find(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
