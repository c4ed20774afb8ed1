package id.balai.organisation.post;

import id.balai.organisation.Agency;
import id.balai.organisation.post.Directory.Line;
import java.time.LocalDate;
import java.util.List;

/**
 * The perangkat daerah that stand today.
 *
 * @param leaders mayor and secretary
 * @param provisional whether the codes were composed by the pattern of the regulation, not taken from the city's own list
 */
public record AgenciesPage(
        LocalDate day, List<Line> leaders, List<Entry> agencies, List<Agency> ended, boolean provisional) {
    /** @param heads usually one; two when one stands in; none when the agency has no such post */
    public record Entry(Agency agency, List<Line> heads) {}
}
