package id.balai.trace;

import java.util.List;
import java.util.Optional;

/** What a module tells of its things to the page that follows a matter. Only what everybody may read. */
public interface TraceSource {
    /** The kind of thing it knows. */
    String kind();

    /** Its title and its own page; empty when there is none or it is not public. */
    Optional<Summary> find(String id);

    /** What happened to it, oldest first. */
    List<TraceEvent> events(String id);

    /**
     * @param number the number people quote
     * @param path its own page
     */
    record Summary(String number, String title, String path) {}
}
