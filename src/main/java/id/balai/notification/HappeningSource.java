package id.balai.notification;

import java.util.List;

/**
 * What an application's decisions mean to people; contributed as a bean. It is asked some seconds after the decision,
 * when its entry has its place in the log: the log's own order is the cursor, so that no decision is told twice or lost,
 * whatever commits in whatever order.
 */
public interface HappeningSource {
    /** The kind of object of the log that this source speaks about ({@code musrenbang.proposal}). */
    String kind();

    /** What people are told of these decisions; one that nobody needs to hear of is left out. One query, or a few. */
    List<Happening> tell(List<Decided> decisions);
}
