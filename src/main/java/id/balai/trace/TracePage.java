package id.balai.trace;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One matter across the modules.
 *
 * @param subject the thing that was asked for
 * @param parts all things of the matter, the subject among them
 * @param steps what happened to any of them, oldest first
 */
public record TracePage(Thing thing, TraceSource.Summary subject, List<Part> parts, List<Step> steps) {
    /** One thing of the matter. */
    public record Part(Thing thing, TraceSource.Summary summary) {
        /** Message key of what kind of thing it is. */
        public String kindKey() {
            return "trace.kind." + thing.kind();
        }
    }

    /** What happened, and to which thing. */
    public record Step(Part part, TraceEvent event) {}

    /** From the first word to the last step told so far. */
    public Optional<Duration> length() {
        return steps.size() < 2
                ? Optional.empty()
                : Optional.of(Duration.between(
                        steps.getFirst().event().at(), steps.getLast().event().at()));
    }
}
