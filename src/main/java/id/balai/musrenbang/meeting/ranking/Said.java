package id.balai.musrenbang.meeting.ranking;

import id.balai.web.kit.Tone;

/** What the level of a meeting has said to a proposal so far. */
public enum Said {
    UNDECIDED,
    /** Sent back to whoever proposed it, for repair. */
    WITH_PROPOSER,
    ACCEPT,
    ACCEPT_CHANGED,
    RETURN_BELOW,
    REFUSE,
    DEFER,
    PASS_TO_PROVINCE,
    WITHDRAWN;

    public boolean accepts() {
        return this == ACCEPT || this == ACCEPT_CHANGED;
    }

    /** Whether it still has a place in the ranking. */
    public boolean ranks() {
        return accepts() || this == UNDECIDED;
    }

    /** Message key of its name. */
    public String labelKey() {
        return "musrenbang.meeting.said." + name();
    }

    public Tone tone() {
        return switch (this) {
            case UNDECIDED -> Tone.DUE;
            case ACCEPT, ACCEPT_CHANGED -> Tone.OK;
            case REFUSE -> Tone.REFUSED;
            case WITH_PROPOSER, RETURN_BELOW, DEFER, PASS_TO_PROVINCE, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
