package id.balai.organisation.region;

import id.balai.organisation.Region.Point;
import id.balai.organisation.region.Boundary.Polygon;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Looks for two edges of a polygon that cross (OGC 06-103r4, 6.1.11: a ring is simple, and rings do not cross). Edges
 * that only touch are left alone: layers that were drawn by hand are full of them, and areas and maps come out right.
 * The edges are swept from west to east, each compared with those that it shares a longitude with.
 */
final class Crossing {
    /** Less than a second of work; a border of 170,000 points, drawn as land lies, needs a fraction of it. */
    private static final long MOST_COMPARISONS = 50_000_000;

    private final List<Edge> open = new ArrayList<>();
    private long comparisons;

    private Crossing() {}

    /**
     * The first crossing from the west.
     *
     * @throws BoundaryRefused when the shape is so tangled that it would take too long to tell
     */
    static Optional<Point> find(Polygon polygon) throws BoundaryRefused {
        List<Edge> edges = new ArrayList<>();
        for (Ring ring : polygon.rings()) {
            for (int i = 1; i < ring.size(); i++) edges.add(Edge.of(ring, i));
        }
        edges.sort(Comparator.comparingDouble(Edge::west));
        Crossing crossing = new Crossing();
        for (Edge edge : edges) {
            Optional<Point> found = crossing.sweep(edge);
            if (found.isPresent()) return found;
        }
        return Optional.empty();
    }

    private Optional<Point> sweep(Edge edge) throws BoundaryRefused {
        comparisons += open.size();
        if (comparisons > MOST_COMPARISONS) throw new BoundaryRefused("geometry", "tangled");
        int kept = 0;
        for (int i = 0; i < open.size(); i++) {
            Edge other = open.get(i);
            if (other.east < edge.west) continue;
            open.set(kept++, other);
            if (edge.crosses(other)) return Optional.of(new Point(edge.west, edge.y1));
        }
        open.subList(kept, open.size()).clear();
        open.add(edge);
        return Optional.empty();
    }

    /** From its western to its eastern end. */
    private record Edge(double west, double y1, double east, double y2) {
        static Edge of(Ring ring, int i) {
            boolean eastward = ring.longitude(i - 1) <= ring.longitude(i);
            int from = eastward ? i - 1 : i;
            int to = eastward ? i : i - 1;
            return new Edge(ring.longitude(from), ring.latitude(from), ring.longitude(to), ring.latitude(to));
        }

        boolean crosses(Edge other) {
            return Math.max(y1, y2) >= Math.min(other.y1, other.y2)
                    && Math.max(other.y1, other.y2) >= Math.min(y1, y2)
                    && side(other.west, other.y1) * side(other.east, other.y2) < 0
                    && other.side(west, y1) * other.side(east, y2) < 0;
        }

        /** Above the line through this edge 1, below it -1, on it 0. */
        private double side(double x, double y) {
            return Math.signum((east - west) * (y - y1) - (y2 - y1) * (x - west));
        }
    }
}
