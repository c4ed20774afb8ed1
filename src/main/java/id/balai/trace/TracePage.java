package id.balai.trace;

import id.balai.web.Format;
import id.balai.web.Text;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.When;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

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

    /** How long the matter has been going on, in one sentence. */
    public String sentence() {
        if (steps.isEmpty()) return "";
        if (steps.size() == 1) return Text.t("trace.sentence.one");
        LocalDate first = Format.dayOf(steps.getFirst().event().at());
        LocalDate last = Format.dayOf(steps.getLast().event().at());
        if (first.equals(last)) return Text.t("trace.sentence.day", Format.number(steps.size()), Format.date(first));
        return Text.t(
                "trace.sentence.many",
                Format.number(steps.size()),
                Format.number(ChronoUnit.DAYS.between(first, last)),
                Format.date(first),
                Format.date(last));
    }

    /** The steps as the kit draws them; each leads to the thing it happened to. */
    public Jejak thread() {
        return new Jejak(steps.stream().map(TracePage::knot).toList());
    }

    private static Jejak.Entry knot(Step step) {
        TraceEvent event = step.event;
        return Jejak.Entry.of(event.state(), When.at(event.at()), event.what())
                .by(event.who())
                .saying(event.detail().isEmpty() ? null : event.detail())
                .because(event.reason().orElse(null))
                .proven(event.entry().map(entry -> "/log/catatan/" + entry).orElse(null))
                .numbered(step.part.summary().number())
                .leadingTo(step.part.summary().path());
    }
}
