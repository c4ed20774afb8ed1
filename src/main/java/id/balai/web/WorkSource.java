package id.balai.web;

import java.util.List;

/** What a module has for the one work list of {@code /kerja}. */
public interface WorkSource {
    /** Message key of the application, the same as in its items. */
    String application();

    /** The things that wait for this person, the most urgent first, at most {@code limit}; one query. */
    List<WorkItem> waitingFor(Viewer viewer, int limit);
}
