package id.balai.web.kit;

import id.balai.web.Format;
import id.balai.web.Text;
import id.balai.web.kit.Flow.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A flow of money as drawn.
 *
 * @param inside whether the words stand on the ribbons, where there is no room beside them
 */
public record FlowDrawing(
        int width, int height, boolean inside, List<Ribbon> ribbons, String middleY, String middleHeight) {
    private static final double BAR = 12;
    private static final double GAP = 6;
    private static final double MARGIN = 6;
    private static final double LINE = 1.2;
    private static final double LEAST = 1.5;
    private static final int STEPS = 40;

    /** A line of text at a place. */
    public record Line(String text, String x, String y, boolean bold) {}

    /**
     * One part: its bar, the ribbon to or from the middle, and its words.
     *
     * @param anchor start or end
     */
    public record Ribbon(
            Part part, String x, String y, String barHeight, String path, List<Line> lines, int size, String anchor) {
        public String amount() {
            return Text.t("kit.treemap.amount", Format.billions(part.amount()));
        }
    }

    /** Where things stand across: the bars' left edges, the middle bar, the words. */
    private record Columns(double left, double middle, double right, double words) {}

    static FlowDrawing of(Flow flow, int width, int height, boolean inside) {
        Columns across = inside
                ? new Columns(0, (width - BAR) / 2, width - BAR, width / 2.0 - BAR * 2)
                : new Columns(width * 0.26, (width - BAR) / 2, width * 0.74 - BAR, width * 0.26 - GAP * 2);
        int size = inside ? 12 : 14;
        double scale = scale(flow, height, across, size);
        List<Ribbon> ribbons = new ArrayList<>();
        double tall = Math.max(sum(flow.in()), sum(flow.out())) * scale;
        double middle = (height - tall) / 2;
        place(ribbons, flow.in(), scale, middle, new Side(true, across, height, size, inside));
        place(ribbons, flow.out(), scale, middle, new Side(false, across, height, size, inside));
        return new FlowDrawing(width, height, inside, ribbons, Svg.n(middle), Svg.n(tall));
    }

    private record Side(boolean in, Columns across, int height, int size, boolean inside) {}

    public String middleX() {
        return Svg.n((width - BAR) / 2);
    }

    public String barWidth() {
        return Svg.n(BAR);
    }

    /** The largest scale at which both sides fit, each part with room for its words. */
    private static double scale(Flow flow, int height, Columns across, int size) {
        double most = height / Math.max(1, Math.max(sum(flow.in()), sum(flow.out())));
        double low = 0;
        double high = most;
        for (int i = 0; i < STEPS; i++) {
            double half = (low + high) / 2;
            boolean fits =
                    tall(flow.in(), half, across, size) <= height && tall(flow.out(), half, across, size) <= height;
            if (fits) low = half;
            else high = half;
        }
        return low;
    }

    private static double tall(List<Part> parts, double scale, Columns across, int size) {
        return parts.stream().mapToDouble(p -> slot(p, scale, across, size)).sum()
                + GAP * Math.max(0, parts.size() - 1);
    }

    private static double slot(Part part, double scale, Columns across, int size) {
        int lines = Svg.wrapped(part.label(), across.words, size).size() + 1;
        return Math.max(part.size() * scale, lines * size * LINE);
    }

    private static double sum(List<Part> parts) {
        return parts.stream().mapToDouble(Part::size).sum();
    }

    private static void place(List<Ribbon> ribbons, List<Part> parts, double scale, double middle, Side side) {
        double spare = side.height - tall(parts, scale, side.across, side.size);
        double between = parts.size() < 2 ? 0 : spare / (parts.size() - 1) + GAP;
        double y = parts.size() < 2 ? spare / 2 : 0;
        double at = middle;
        for (Part part : parts) {
            double slot = slot(part, scale, side.across, side.size);
            double thick = Math.max(LEAST, part.size() * scale);
            double top = y + (slot - thick) / 2;
            ribbons.add(ribbon(part, top, y + slot / 2, thick, at, side));
            at += part.size() * scale;
            y += slot + between;
        }
    }

    private static Ribbon ribbon(Part part, double top, double centre, double thick, double at, Side side) {
        Columns across = side.across;
        double bar = side.in ? across.left : across.right;
        double from = side.in ? across.left + BAR : across.middle + BAR;
        double to = side.in ? across.middle : across.right;
        String path = side.in ? curve(from, top, to, at, thick) : curve(from, at, to, top, thick);
        double edge = side.inside
                ? side.in ? across.left + BAR + MARGIN : across.right - MARGIN
                : side.in ? across.left - MARGIN : across.right + BAR + MARGIN;
        boolean start = side.inside == side.in;
        return new Ribbon(
                part,
                Svg.n(bar),
                Svg.n(top),
                Svg.n(thick),
                path,
                words(part, edge, centre, side),
                side.size,
                start ? "start" : "end");
    }

    private static List<Line> words(Part part, double x, double centre, Side side) {
        List<String> label = Svg.wrapped(part.label(), side.across.words, side.size);
        double line = side.size * LINE;
        double y = centre - line * (label.size() + 1) / 2 + side.size * 0.9;
        List<Line> lines = new ArrayList<>();
        for (String text : label) {
            lines.add(new Line(text, Svg.n(x), Svg.n(y), true));
            y += line;
        }
        lines.add(new Line(Text.t("kit.treemap.amount", Format.billions(part.amount())), Svg.n(x), Svg.n(y), false));
        return lines;
    }

    private static String curve(double x0, double y0, double x1, double y1, double thick) {
        String half = Svg.n((x0 + x1) / 2);
        return "M" + Svg.n(x0) + " " + Svg.n(y0) + "C" + half + " " + Svg.n(y0) + " " + half + " " + Svg.n(y1) + " "
                + Svg.n(x1) + " " + Svg.n(y1) + "V" + Svg.n(y1 + thick) + "C" + half + " " + Svg.n(y1 + thick) + " "
                + half + " " + Svg.n(y0 + thick) + " " + Svg.n(x0) + " " + Svg.n(y0 + thick) + "Z";
    }
}
