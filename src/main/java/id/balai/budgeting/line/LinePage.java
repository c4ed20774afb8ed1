package id.balai.budgeting.line;

import id.balai.budgeting.question.Questions;
import id.balai.kernel.Rupiah;
import id.balai.trace.TraceEvent;
import id.balai.web.Format;
import id.balai.web.kit.Jejak;
import id.balai.web.kit.Knot;
import id.balai.web.kit.When;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page of one line.
 *
 * @param agency as people say it
 * @param place name of the place, or empty
 * @param story what happened to it, oldest first
 * @param questions what residents asked about it, the latest first
 */
public record LinePage(
        PublicLine line, String agency, String place, List<TraceEvent> story, List<Questions.Told> questions) {
    /** "12 orang × 3 hari × 2 kali". */
    public String koefisien() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < line.volumes().size(); i++) {
            if (i > 0) text.append(" × ");
            text.append(Format.quantity(line.volumes().get(i), line.units().get(i)));
        }
        return text.toString();
    }

    /** What it costs before tax; rounding included, so that the two parts always add up. */
    public Rupiah tax() {
        BigDecimal volume = line.volumes().stream().reduce(BigDecimal.ONE, BigDecimal::multiply);
        return line.amount().minus(Rupiah.product(line.price(), volume));
    }

    public Jejak thread() {
        List<Jejak.Entry> knots = new ArrayList<>();
        for (int i = 0; i < story.size(); i++) {
            TraceEvent event = story.get(i);
            boolean last = i == story.size() - 1 && event.state() != Knot.REFUSED;
            knots.add(Jejak.Entry.of(last ? Knot.NOW : event.state(), When.at(event.at()), event.what())
                    .by(event.who().isEmpty() ? null : event.who())
                    .saying(event.detail().isEmpty() ? null : event.detail())
                    .proven(event.entry().map(entry -> "/log/catatan/" + entry).orElse(null)));
        }
        return new Jejak(knots);
    }

    /** The ledger entry that proves the latest decision, or null. */
    public @Nullable UUID entry() {
        return story.reversed().stream()
                .flatMap(e -> e.entry().stream())
                .findFirst()
                .orElse(null);
    }
}
