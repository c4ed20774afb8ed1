package id.balai.notification;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was sent, for the readers of a demo. */
public record OutPage(List<Row> messages) {
    /**
     * One message.
     *
     * @param wayOut where its head says that it can be stopped; null where it does not
     */
    public record Row(
            String channel,
            String to,
            String subject,
            String body,
            @Nullable String wayOut,
            Instant at) {
        public List<List<Line>> paragraphs() {
            return Arrays.stream(body.strip().split("\n\n"))
                    .map(paragraph -> paragraph.lines().map(Line::of).toList())
                    .toList();
        }
    }

    /** One line; an address at its end becomes a link. */
    public record Line(String text, @Nullable String link) {
        static Line of(String line) {
            int at = Math.max(line.indexOf("http://"), line.indexOf("https://"));
            return at < 0 ? new Line(line, null) : new Line(line.substring(0, at), line.substring(at));
        }
    }
}
