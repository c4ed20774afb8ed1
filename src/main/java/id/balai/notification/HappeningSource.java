package id.balai.notification;

import java.util.List;
import java.util.function.Function;

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

    /** A source that needs no more than a kind and a way to tell. */
    static HappeningSource of(String kind, Function<List<Decided>, List<Happening>> telling) {
        return new HappeningSource() {
            @Override
            public String kind() {
                return kind;
            }

            @Override
            public List<Happening> tell(List<Decided> decisions) {
                return telling.apply(decisions);
            }
        };
    }
}
