package id.balai.budgeting.rka;

/** Carries a refusal out of a flow, so that its transaction rolls back whole. */
public final class RefusedLine extends RuntimeException {
    private final transient LineRefused refusal;

    public RefusedLine(LineRefused refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    /** The fact, then the way out. */
    public String words() {
        return Refusals.words(refusal);
    }

    public LineRefused refusal() {
        return refusal;
    }
}
