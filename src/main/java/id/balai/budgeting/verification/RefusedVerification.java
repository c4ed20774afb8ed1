package id.balai.budgeting.verification;

/** Carries a refusal out of a flow, so that its transaction rolls back whole. */
final class RefusedVerification extends RuntimeException {
    private final transient VerificationRefused refusal;

    RefusedVerification(VerificationRefused refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    VerificationRefused refusal() {
        return refusal;
    }
}
