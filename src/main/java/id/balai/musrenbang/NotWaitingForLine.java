package id.balai.musrenbang;

/** The proposal cannot become a budget line: it was not handed over, or already is in the budget. */
public final class NotWaitingForLine extends RuntimeException {
    private final ProposalNumber number;

    public NotWaitingForLine(ProposalNumber number) {
        super(number + " does not wait for a budget line");
        this.number = number;
    }

    public ProposalNumber number() {
        return number;
    }
}
