package id.balai.budgeting.line;

import id.balai.web.Format;
import id.balai.web.SearchSource.Found;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finds lines by their words. */
@Component
public class LineSearch {
    private static final double RANK = 0.5;

    private final PublicLines lines;

    LineSearch(PublicLines lines) {
        this.lines = lines;
    }

    public List<Found> search(String words, int limit) {
        return lines.search(words, limit).stream()
                .map(line -> new Found(
                        "budgeting.line",
                        line.title(),
                        line.year() + " · " + Format.rupiah(line.amount()),
                        line.path(),
                        RANK))
                .toList();
    }
}
