package id.balai.web.kit;

import java.util.ArrayList;
import java.util.List;

/**
 * Tren: one line over time, from zero, with its ends and its highest point named.
 *
 * @param finding one sentence that says what is to be seen
 * @param when head of the table's first column: "Bulan"
 * @param what head of its second: "Laporan"
 */
public record Trend(String finding, String when, String what, List<Point> points) {
    private static final int RIM = 10;
    private static final int FOOT = 26;
    private static final int HEAD = 26;

    public record Point(String label, Figure value) {}

    /**
     * A drawing of one width.
     *
     * @param line the {@code d} of the line
     * @param marks the points that carry their number
     */
    public record Drawing(int width, int height, int base, String line, List<Mark> marks, List<Mark> ends) {}

    /** A text at a place; {@code anchor} is start, middle or end. */
    public record Mark(String x, String y, String textY, String anchor, String text) {}

    public Drawing drawing(int width, int height) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < points.size(); i++) {
            line.append(i == 0 ? 'M' : 'L').append(x(i, width)).append(' ').append(y(i, height));
        }
        return new Drawing(width, height, height - FOOT, line.toString(), marks(width, height), ends(width, height));
    }

    private List<Mark> marks(int width, int height) {
        List<Mark> marks = new ArrayList<>();
        int highest = highest();
        for (int i = 0; i < points.size(); i++) {
            if (i != 0 && i != points.size() - 1 && i != highest) continue;
            double up = Double.parseDouble(y(i, height)) - 12;
            marks.add(new Mark(
                    x(i, width),
                    y(i, height),
                    Svg.n(up),
                    anchor(i),
                    points.get(i).value().tiny()));
        }
        return marks;
    }

    private List<Mark> ends(int width, int height) {
        if (points.isEmpty()) return List.of();
        int last = points.size() - 1;
        String y = Svg.n(height - 6);
        return List.of(
                new Mark(Svg.n(RIM), y, y, "start", points.getFirst().label()),
                new Mark(Svg.n(width - RIM), y, y, "end", points.get(last).label()));
    }

    private String anchor(int i) {
        return i == 0 ? "start" : i == points.size() - 1 ? "end" : "middle";
    }

    private int highest() {
        int highest = 0;
        for (int i = 1; i < points.size(); i++) {
            if (value(i) > value(highest)) highest = i;
        }
        return highest;
    }

    private String x(int i, int width) {
        double step = points.size() < 2 ? 0 : (width - 2.0 * RIM) / (points.size() - 1);
        return Svg.n(RIM + i * step);
    }

    private String y(int i, int height) {
        double most = points.isEmpty() ? 0 : value(highest());
        double room = height - HEAD - FOOT - 8.0;
        return Svg.n(height - FOOT - 4 - (most <= 0 ? 0 : value(i) / most * room));
    }

    private double value(int i) {
        return Math.max(0, points.get(i).value().magnitude());
    }
}
