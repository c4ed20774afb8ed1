package id.balai.web;

import java.util.List;

/** What a module finds for the one search field. Only public things, or the viewer's own. */
public interface SearchSource {
    /** The best matches, at most {@code limit}; one query. */
    List<Found> search(String words, int limit);

    /**
     * @param kindKey message key of what it is ("Usulan")
     * @param rank between 0 and 1, higher is better; an exact number is 1
     */
    record Found(String kindKey, String title, String detail, String path, double rank) {}
}
