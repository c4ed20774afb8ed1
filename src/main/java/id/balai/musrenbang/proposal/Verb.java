package id.balai.musrenbang.proposal;

import id.balai.musrenbang.cycle.Verdict;

/** Everything that can happen to a proposal once it exists. */
public enum Verb {
    SUBMIT,
    ACCEPT,
    ACCEPT_CHANGED,
    RETURN_BELOW,
    RETURN_TO_PROPOSER,
    REFUSE,
    DEFER,
    PASS_TO_PROVINCE,
    RESUBMIT,
    WITHDRAW,
    BUDGET,
    /** Taken up again by the level that put it off. */
    RESUME;

    static Verb of(Verdict verdict) {
        return switch (verdict) {
            case ACCEPT -> ACCEPT;
            case ACCEPT_CHANGED -> ACCEPT_CHANGED;
            case RETURN_BELOW -> RETURN_BELOW;
            case RETURN_TO_PROPOSER -> RETURN_TO_PROPOSER;
            case REFUSE -> REFUSE;
            case DEFER -> DEFER;
            case PASS_TO_PROVINCE -> PASS_TO_PROVINCE;
            case RESUME -> RESUME;
        };
    }

    public String labelKey() {
        return "musrenbang.verb." + name();
    }
}
