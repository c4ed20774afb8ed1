package id.balai.allocation;

/** Why a project is funded, or why not, with the figures that show it. */
public sealed interface Verdict {
    Project project();

    /** How many voters support it. */
    long voters();

    /** Whether it is funded. */
    default boolean funded() {
        return this instanceof Bought || this instanceof TakenByVotes;
    }

    /**
     * Its supporters paid for it.
     *
     * @param maxPayment the most that one of them paid
     * @param payers voters who paid something
     * @param emptied those of them who gave the last they had
     */
    record Bought(Project project, long voters, int position, Fraction maxPayment, long payers, long emptied)
            implements Verdict {}

    /**
     * It was its turn by votes, and it fitted.
     *
     * @param left what was left before it
     */
    record TakenByVotes(Project project, long voters, int position, Fraction left) implements Verdict {}

    /**
     * When it was its turn, or at the end, less was left than it costs.
     *
     * @param left what was left
     */
    record DoesNotFit(Project project, long voters, Fraction left) implements Verdict {}

    /**
     * Its supporters could not pay for it with their shares.
     *
     * @param held what they held together at the end
     */
    record TooLittleHeld(Project project, long voters, Fraction held) implements Verdict {}

    /**
     * The rule ended before its turn.
     *
     * @param stopper the project that did not fit and ended it
     */
    record NotReached(Project project, long voters, Project stopper) implements Verdict {}

    /** Nobody supports it. */
    record Unsupported(Project project, long voters) implements Verdict {}
}
