package id.balai.identity.session;

/** How far a sign-in has come; only a complete one opens anything. */
public enum Stage {
    /** The password was right, the second factor is still to come. */
    FACTOR,
    /** The password was right, and the account must have a second factor but has none yet. */
    ENROL,
    /** Signed in. */
    COMPLETE
}
