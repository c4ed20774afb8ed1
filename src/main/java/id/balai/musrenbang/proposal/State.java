package id.balai.musrenbang.proposal;

/** Where a proposal is in its life. Which level it waits at is said beside it: {@link Standing}. */
public enum State {
    /** Waits for the decision of a level. */
    WAITING,
    /** Waits for repair by whoever proposed it; the level that sent it back is kept. */
    WITH_PROPOSER,
    /** Accepted at every level; waits for its budget line. */
    ACCEPTED,
    /** Became a budget line. */
    BUDGETED,
    REFUSED,
    DEFERRED,
    PASSED_TO_PROVINCE,
    WITHDRAWN;

    /** Whether somebody still has to act within musrenbang. */
    public boolean isOpen() {
        return this == WAITING || this == WITH_PROPOSER;
    }

    /** Whether it is over without being accepted, so that the room it took is free again. */
    public boolean freesRoom() {
        return this == REFUSED || this == DEFERRED || this == PASSED_TO_PROVINCE || this == WITHDRAWN;
    }

    public String labelKey() {
        return "musrenbang.state." + name();
    }
}
