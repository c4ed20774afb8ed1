package id.balai.trace;

import id.balai.web.NotFound;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts one matter together from what each module tells of its part. */
@Component
class Matter {
    private final LinkedThings links;
    private final Map<String, TraceSource> sources;

    Matter(LinkedThings links, List<TraceSource> sources) {
        this.links = links;
        this.sources = sources.stream().collect(Collectors.toMap(TraceSource::kind, Function.identity()));
    }

    /** @throws NotFound when there is no such thing, or it is not public */
    TracePage follow(Thing thing) {
        List<TracePage.Part> parts = new ArrayList<>();
        for (Thing each : links.matterOf(thing)) {
            summary(each).ifPresent(s -> parts.add(new TracePage.Part(each, s)));
        }
        TracePage.Part subject = parts.stream()
                .filter(part -> part.thing().equals(thing))
                .findFirst()
                .orElseThrow(NotFound::new);
        List<TracePage.Step> steps = parts.stream()
                .flatMap(part -> events(part.thing()).stream().map(event -> new TracePage.Step(part, event)))
                .sorted(Comparator.comparing(step -> step.event().at()))
                .toList();
        return new TracePage(thing, subject.summary(), parts, steps);
    }

    private Optional<TraceSource.Summary> summary(Thing thing) {
        return Optional.ofNullable(sources.get(thing.kind())).flatMap(source -> source.find(thing.id()));
    }

    private List<TraceEvent> events(Thing thing) {
        TraceSource source = sources.get(thing.kind());
        return source == null ? List.of() : source.events(thing.id());
    }
}
