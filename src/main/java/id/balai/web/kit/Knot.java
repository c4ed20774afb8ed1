package id.balai.web.kit;

/** The states of a knot on the thread; each has its shape, word and colour in the kit's part {@code jejak}. */
public enum Knot {
    /** Diamond: where the matter began. */
    ORIGIN,
    /** Full: decided. */
    DECIDED,
    /** Hollow: accepted with a change on the way. */
    CHANGED,
    /** Ring: where it is now. */
    NOW,
    /** Dashed: promised for later. */
    PROMISED,
    /** Amber, broken thread: the clock is paused. */
    PAUSED,
    /** Cross: refused. */
    REFUSED
}
