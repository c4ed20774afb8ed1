package id.balai.web.kit;

import id.balai.kernel.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Alir: money from where it comes, through the city, to what it is for, as ribbons of one scale (Sankey 1898). Every
 * part keeps room for its words, so that the smallest can be read too.
 *
 * @param finding one sentence that says what is to be seen
 * @param whole what stands between: the city
 * @param in where the money comes from
 * @param out what it goes to
 */
public record Flow(String finding, String whole, List<Part> in, List<Part> out) {
    public Flow {
        in = seen(in);
        out = seen(out);
    }

    public record Part(
            String label,
            Rupiah amount,
            Group group,
            @Nullable String href) {
        double size() {
            return amount.amount().doubleValue();
        }
    }

    private static List<Part> seen(List<Part> parts) {
        return parts.stream()
                .filter(part -> !part.amount.isNegative() && !part.amount.isZero())
                .toList();
    }

    public Rupiah totalIn() {
        return total(in);
    }

    public Rupiah totalOut() {
        return total(out);
    }

    private static Rupiah total(List<Part> parts) {
        return parts.stream().map(Part::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public double share(Part part, Rupiah total) {
        double whole = total.amount().doubleValue();
        return whole <= 0 ? 0 : part.size() / whole;
    }

    /** Whether its parts lead anywhere; then it is a group of links and not one picture. */
    public boolean linked() {
        return in.stream().anyMatch(part -> part.href != null) || out.stream().anyMatch(part -> part.href != null);
    }

    public FlowDrawing drawing(int width, int height, boolean inside) {
        return FlowDrawing.of(this, width, height, inside);
    }
}
