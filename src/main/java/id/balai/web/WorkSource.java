package id.balai.web;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;

/** What a module has for the one work list of {@code /kerja}. */
public interface WorkSource {
    /** Message key of the application, the same as in its items. */
    String application();

    /** The things that wait for this person, the most urgent first, at most {@code limit}; one query. */
    List<WorkItem> waitingFor(Viewer viewer, int limit);

    /**
     * The panel beside the list in which the thing is decided, made with {@link Pages#content}; empty when the number is
     * not one of this module's, or not for this person.
     */
    Optional<Content> panel(Viewer viewer, String number, Frame frame);
}
