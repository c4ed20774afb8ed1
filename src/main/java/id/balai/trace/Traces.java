package id.balai.trace;

import java.util.List;

/** The typed links between things of different modules. */
public interface Traces {
    /** Writes the link in the caller's transaction; once, however often it is said. */
    void link(Thing earlier, Relation relation, Thing later);

    /** What the thing came from. */
    List<Thing> before(Thing thing);

    /** What came of the thing. */
    List<Thing> after(Thing thing);

    /** How many things it is linked with, before and after it. */
    int linked(Thing thing);
}
