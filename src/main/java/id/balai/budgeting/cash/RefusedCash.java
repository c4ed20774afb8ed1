package id.balai.budgeting.cash;

/** Carries a refusal out of the flow, so that its transaction rolls back whole. */
public final class RefusedCash extends RuntimeException {
    private final transient CashRefused refusal;

    RefusedCash(CashRefused refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public CashRefused refusal() {
        return refusal;
    }
}
