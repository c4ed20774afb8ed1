package id.balai.organisation.region;

import id.balai.organisation.Region.Point;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A closed line: longitude and latitude in turn, degrees WGS 84; the last position repeats the first (RFC 7946 3.1.6).
 * At the size of a city the earth is flat enough to reckon in metres on a plane.
 */
record Ring(double[] coordinates) {
    private static final double METRES_PER_DEGREE = 111_320;

    Ring {
        coordinates = coordinates.clone();
    }

    int size() {
        return coordinates.length / 2;
    }

    double longitude(int i) {
        return coordinates[2 * i];
    }

    double latitude(int i) {
        return coordinates[2 * i + 1];
    }

    List<Point> points() {
        return IntStream.range(0, size())
                .mapToObj(i -> new Point(longitude(i), latitude(i)))
                .toList();
    }

    /** Whether the point lies inside, by the number of edges that a ray to the east crosses. */
    boolean surrounds(Point point) {
        boolean inside = false;
        for (int i = 1; i < size(); i++) {
            boolean above = latitude(i) > point.latitude();
            boolean aboveBefore = latitude(i - 1) > point.latitude();
            if (above != aboveBefore && point.longitude() < crossing(i, point.latitude())) inside = !inside;
        }
        return inside;
    }

    private double crossing(int i, double latitude) {
        double share = (latitude - latitude(i - 1)) / (latitude(i) - latitude(i - 1));
        return longitude(i - 1) + share * (longitude(i) - longitude(i - 1));
    }

    /** Metres from the point to the nearest edge. */
    double distance(Point point) {
        double nearest = Double.POSITIVE_INFINITY;
        double perLongitude = METRES_PER_DEGREE * Math.cos(Math.toRadians(point.latitude()));
        for (int i = 1; i < size(); i++) {
            double ax = (longitude(i - 1) - point.longitude()) * perLongitude;
            double ay = (latitude(i - 1) - point.latitude()) * METRES_PER_DEGREE;
            double bx = (longitude(i) - point.longitude()) * perLongitude;
            double by = (latitude(i) - point.latitude()) * METRES_PER_DEGREE;
            nearest = Math.min(nearest, distanceFromOrigin(ax, ay, bx, by));
        }
        return nearest;
    }

    private static double distanceFromOrigin(double ax, double ay, double bx, double by) {
        double dx = bx - ax;
        double dy = by - ay;
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : Math.clamp(-(ax * dx + ay * dy) / length, 0, 1);
        return Math.hypot(ax + share * dx, ay + share * dy);
    }

    /** Square kilometres, without sign. */
    double area() {
        double middle = Math.toRadians(latitude(0));
        double sum = 0;
        for (int i = 1; i < size(); i++) {
            sum += (longitude(i - 1) - longitude(0)) * (latitude(i) - latitude(0))
                    - (longitude(i) - longitude(0)) * (latitude(i - 1) - latitude(0));
        }
        double squareMetres = Math.abs(sum) / 2 * METRES_PER_DEGREE * METRES_PER_DEGREE * Math.cos(middle);
        return squareMetres / 1e6;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ring ring && Arrays.equals(coordinates, ring.coordinates);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coordinates);
    }
}
