package id.balai.musrenbang.proposal;

/** What a flow came to: done, or why not. */
public sealed interface Outcome {
    /** @param step what was recorded */
    record Done(Proposal proposal, Step step) implements Outcome {}

    record Refused(Refusal why) implements Outcome {}

    /** @throws IllegalStateException when it was refused */
    default Done done() {
        if (this instanceof Done done) return done;
        throw new IllegalStateException("refused: " + this);
    }
}
