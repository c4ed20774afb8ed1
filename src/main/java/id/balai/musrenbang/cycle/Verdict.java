package id.balai.musrenbang.cycle;

/** What a level can say to a proposal. All but a plain acceptance need a reason: a code of the list and a sentence. */
public enum Verdict {
    ACCEPT,
    /** Accepted with other sizes, so with another volume and amount. */
    ACCEPT_CHANGED,
    /** Back to the level below, for repair. */
    RETURN_BELOW,
    /** Back to whoever proposed it, for repair; comes to the same level again. */
    RETURN_TO_PROPOSER,
    REFUSE,
    /** Put off to a later year. */
    DEFER,
    /** Not the city's to decide: passed on to the province. */
    PASS_TO_PROVINCE,
    /** What was put off is taken up again in the same year. */
    RESUME;

    public boolean needsReason() {
        return this != ACCEPT;
    }

    public boolean accepts() {
        return this == ACCEPT || this == ACCEPT_CHANGED;
    }

    /** Message key of the button. */
    public String labelKey() {
        return "musrenbang.verdict." + name();
    }
}
