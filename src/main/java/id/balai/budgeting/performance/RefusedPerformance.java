package id.balai.budgeting.performance;

/** Carries a refusal out of a flow, so that its transaction rolls back whole. */
final class RefusedPerformance extends RuntimeException {
    private final transient PerformanceRefused refusal;

    RefusedPerformance(PerformanceRefused refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    PerformanceRefused refusal() {
        return refusal;
    }
}
