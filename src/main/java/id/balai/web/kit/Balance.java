package id.balai.web.kit;

import id.balai.kernel.Rupiah;
import java.util.ArrayList;
import java.util.List;

/** Neraca: money in and money out as two bars of one scale, and whether they agree to the last rupiah. */
public record Balance(Side in, Side out) {
    /** The least share of a bar that can still be seen. */
    private static final double LEAST_SEEN = 0.012;

    /** One bar: its name and its parts, largest first. */
    public record Side(String label, List<Part> parts) {
        public Rupiah total() {
            return parts.stream().map(Part::amount).reduce(Rupiah.ZERO, Rupiah::plus);
        }
    }

    public record Part(String label, Rupiah amount, Group group) {}

    /** A part as drawn: where it begins and how long it is, in percent of the longer bar. */
    public record Piece(Part part, String x, String width) {}

    /** In minus out. */
    public Rupiah difference() {
        return in.total().minus(out.total());
    }

    public boolean isBalanced() {
        return difference().isZero();
    }

    public List<Piece> pieces(Side side) {
        double whole = Math.max(size(in.total()), size(out.total()));
        List<Piece> pieces = new ArrayList<>();
        double x = 0;
        for (Part part : side.parts()) {
            double width = Math.max(size(part.amount()), whole * LEAST_SEEN);
            pieces.add(new Piece(part, Svg.percent(Math.min(x, whole - width), whole), Svg.percent(width, whole)));
            x += size(part.amount());
        }
        return pieces;
    }

    private static double size(Rupiah amount) {
        return amount.amount().doubleValue();
    }
}
