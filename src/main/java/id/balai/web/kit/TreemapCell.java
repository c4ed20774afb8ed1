package id.balai.web.kit;

import id.balai.web.Format;
import id.balai.web.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** One cell of a treemap with the text that fits into it. */
public record TreemapCell(Treemap.Item item, double left, double top, double wide, double high) {
    private static final double GAP = 3;
    private static final double INSET = 9;
    private static final int[] SIZES = {17, 14, 12};

    /** A line of text at a place. */
    public record Line(String text, String x, String y, boolean bold) {}

    /**
     * The text as it fits.
     *
     * @param turned the transform of a text that runs upward, or empty
     */
    public record Words(int size, List<Line> lines, String turned) {
        static final Words NONE = new Words(12, List.of(), "");
    }

    public String x() {
        return Svg.n(left + GAP / 2);
    }

    public String y() {
        return Svg.n(top + GAP / 2);
    }

    public String width() {
        return Svg.n(Math.max(1, wide - GAP));
    }

    public String height() {
        return Svg.n(Math.max(1, high - GAP));
    }

    public String amount() {
        return Text.t("kit.treemap.amount", Format.billions(item.amount()));
    }

    public Words words() {
        for (int size : SIZES) {
            List<String> lines = wrapped(item.label(), wide - 2 * INSET, size);
            if (!lines.isEmpty() && (lines.size() + 1) * size * 1.2 + INSET <= high) return upright(lines, size);
        }
        int small = SIZES[SIZES.length - 1];
        if (wide < small * 1.8) return Words.NONE;
        return Stream.of(item.label() + " " + amount(), item.label())
                .filter(text -> Svg.width(text, small) <= high - 2 * INSET)
                .findFirst()
                .map(text -> turned(text, small))
                .orElse(Words.NONE);
    }

    private Words upright(List<String> lines, int size) {
        List<Line> placed = new ArrayList<>();
        double y = top + INSET + size * 0.9;
        for (String line : lines) {
            placed.add(new Line(line, Svg.n(left + INSET), Svg.n(y), true));
            y += size * 1.2;
        }
        placed.add(new Line(amount(), Svg.n(left + INSET), Svg.n(y), false));
        return new Words(size, placed, "");
    }

    private Words turned(String text, int size) {
        String at =
                "translate(" + Svg.n(left + wide / 2 + size * 0.35) + " " + Svg.n(top + high - INSET) + ") rotate(-90)";
        return new Words(size, List.of(new Line(text, "0", "0", true)), at);
    }

    /** The label in lines that fit the width; empty when one word alone is too wide. */
    private static List<String> wrapped(String label, double room, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : label.split(" ")) {
            if (Svg.width(word, size) > room) return List.of();
            String longer = line.isEmpty() ? word : line + " " + word;
            if (Svg.width(longer, size) > room) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }
}
