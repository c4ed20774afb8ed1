package id.balai.budgeting.version;

/** Carries a refusal out of the flow, so that its transaction rolls back whole. */
public final class VersionRefused extends RuntimeException {
    private final transient FreezeRefused refusal;

    VersionRefused(FreezeRefused refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public FreezeRefused refusal() {
        return refusal;
    }
}
