package id.balai.budgeting.line;

import id.balai.trace.TraceEvent;
import id.balai.trace.TraceSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lines in the trace of a matter, kind {@code baris}. */
@Component
class LineTrace implements TraceSource {
    private final PublicLines lines;
    private final LineStory story;

    LineTrace(PublicLines lines, LineStory story) {
        this.lines = lines;
        this.story = story;
    }

    @Override
    public String kind() {
        return "baris";
    }

    @Override
    public Optional<Summary> find(String id) {
        return LineController.find(lines, id)
                .map(line -> new Summary("Baris " + line.number(), line.title(), line.path()));
    }

    @Override
    public List<TraceEvent> events(String id) {
        return story.of(UUID.fromString(id));
    }
}
