package id.balai.musrenbang.map;

import id.balai.organisation.Region.Point;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A work as it was drawn on the map: a point, a line (a drain, a lane) or an area (a park). At the size of a kelurahan the
 * earth is flat enough to reckon in metres on a plane.
 *
 * @param points in the order in which they were set; of an area the outline, without its first point again
 */
public record Drawn(Kind kind, List<Point> points) {
    /** More than anybody taps. */
    public static final int MOST = 60;

    private static final double METRES_PER_DEGREE = 111_320;

    /** What can be drawn, with how many points it needs. */
    public enum Kind {
        POINT(1),
        LINE(2),
        AREA(3);

        private final int least;

        Kind(int least) {
            this.least = least;
        }

        public int least() {
            return least;
        }

        public String labelKey() {
            return "musrenbang.drawn." + name();
        }
    }

    /** @throws IllegalArgumentException when there are too few or too many points for the kind */
    public Drawn {
        points = List.copyOf(points);
        boolean fits = points.size() >= kind.least && points.size() <= (kind == Kind.POINT ? 1 : MOST);
        if (!fits) throw new IllegalArgumentException(kind + " of " + points.size() + " points");
    }

    /** Metres along a line, square metres of an area, rounded to whole ones half up; zero of a point. */
    public BigDecimal measure() {
        double exact = switch (kind) {
            case POINT -> 0;
            case LINE -> length();
            case AREA -> area();
        };
        return BigDecimal.valueOf(exact).setScale(0, RoundingMode.HALF_UP);
    }

    /** The unit of its measure: m, m2; empty of a point. */
    public String unit() {
        return switch (kind) {
            case POINT -> "";
            case LINE -> "m";
            case AREA -> "m2";
        };
    }

    /** Where it lies, in one point: the middle point of a line, the mean of an area's corners. */
    public Point middle() {
        if (kind != Kind.AREA) return points.get(points.size() / 2);
        double longitude =
                points.stream().mapToDouble(Point::longitude).average().orElseThrow();
        double latitude = points.stream().mapToDouble(Point::latitude).average().orElseThrow();
        return new Point(longitude, latitude);
    }

    /** Whether two edges of an area cross, so that it has no inside to measure. */
    public boolean crossesItself() {
        if (kind != Kind.AREA) return false;
        int n = points.size();
        for (int i = 0; i < n; i++) {
            for (int j = i + 2; j < n; j++) {
                boolean neighbours = i == 0 && j == n - 1;
                if (!neighbours
                        && cross(points.get(i), points.get((i + 1) % n), points.get(j), points.get((j + 1) % n))) {
                    return true;
                }
            }
        }
        return false;
    }

    private double length() {
        double length = 0;
        for (int i = 1; i < points.size(); i++) length += distance(points.get(i - 1), points.get(i));
        return length;
    }

    /** Half the sum of the cross products of neighbours (Gauss's formula), in metres around the first point. */
    private double area() {
        double sum = 0;
        for (int i = 0; i < points.size(); i++) {
            Point a = points.get(i);
            Point b = points.get((i + 1) % points.size());
            sum += x(a) * y(b) - x(b) * y(a);
        }
        return Math.abs(sum) / 2;
    }

    private double x(Point point) {
        double perDegree =
                METRES_PER_DEGREE * Math.cos(Math.toRadians(points.getFirst().latitude()));
        return (point.longitude() - points.getFirst().longitude()) * perDegree;
    }

    private double y(Point point) {
        return (point.latitude() - points.getFirst().latitude()) * METRES_PER_DEGREE;
    }

    /** Metres between two points nearby. */
    public static double distance(Point a, Point b) {
        double middle = Math.toRadians((a.latitude() + b.latitude()) / 2);
        double x = (b.longitude() - a.longitude()) * METRES_PER_DEGREE * Math.cos(middle);
        double y = (b.latitude() - a.latitude()) * METRES_PER_DEGREE;
        return Math.hypot(x, y);
    }

    private static boolean cross(Point a, Point b, Point c, Point d) {
        return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
    }

    private static double side(Point a, Point b, Point p) {
        return Math.signum((b.longitude() - a.longitude()) * (p.latitude() - a.latitude())
                - (b.latitude() - a.latitude()) * (p.longitude() - a.longitude()));
    }
}
