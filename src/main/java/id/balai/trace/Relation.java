package id.balai.trace;

/** How one thing led to another. */
public enum Relation {
    /** The earlier thing was taken up as the later one: a report became a proposal, a proposal a budget line. */
    BECAME,
    /** The later thing continues the earlier one of a former year. */
    CONTINUES,
    /** The later thing carries out the earlier one. */
    CARRIES_OUT
}
