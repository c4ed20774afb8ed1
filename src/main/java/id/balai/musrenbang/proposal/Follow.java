package id.balai.musrenbang.proposal;

/** Why somebody hears of a proposal, or that they do not. */
public enum Follow {
    NOT,
    CHOSEN,
    PROPOSED,
    SUPPORTED;

    public boolean follows() {
        return this != NOT;
    }

    /** Message key of the sentence about it. */
    public String labelKey() {
        return "musrenbang.follow." + name();
    }
}
