package id.balai.budgeting.income;

/** Carries a refusal out of the flow, so that its transaction rolls back whole. */
public final class RefusedIncome extends RuntimeException {
    private final transient IncomeRefused refusal;

    RefusedIncome(IncomeRefused refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public IncomeRefused refusal() {
        return refusal;
    }
}
