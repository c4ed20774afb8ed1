package id.balai.organisation.region;

import id.balai.organisation.Region.Point;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** A boundary as a path of a drawing, with as few points as the eye needs (Douglas and Peucker 1973). */
final class Outline {
    private static final double ROOMY = 700;

    private final Boundary boundary;
    private final Projection projection;
    private final double tolerance;

    Outline(Boundary boundary, Projection projection, double tolerance) {
        this.boundary = boundary;
        this.projection = projection;
        this.tolerance = tolerance;
    }

    String path() {
        StringBuilder path = new StringBuilder();
        for (Ring ring : boundary.rings()) append(path, ring);
        return path.toString();
    }

    /** The middle of the box around it, for regions without a label point. */
    Point middle() {
        Ring outer = boundary.polygons().getFirst().rings().getFirst();
        double longitude = 0;
        double latitude = 0;
        for (int i = 1; i < outer.size(); i++) {
            longitude += outer.longitude(i);
            latitude += outer.latitude(i);
        }
        return new Point(longitude / (outer.size() - 1), latitude / (outer.size() - 1));
    }

    /** Whether a number of two digits fits in. */
    boolean isRoomy() {
        Ring outer = boundary.polygons().getFirst().rings().getFirst();
        double area = 0;
        for (int i = 1; i < outer.size(); i++) area += x(outer, i - 1) * y(outer, i) - x(outer, i) * y(outer, i - 1);
        return Math.abs(area) / 2 > ROOMY;
    }

    private void append(StringBuilder path, Ring ring) {
        BitSet kept = kept(ring);
        for (int i = kept.nextSetBit(0); i >= 0 && i < ring.size() - 1; i = kept.nextSetBit(i + 1)) {
            path.append(i == 0 ? 'M' : 'L')
                    .append(ShapeMap.text(x(ring, i)))
                    .append(' ')
                    .append(ShapeMap.text(y(ring, i)));
        }
        path.append('Z');
    }

    /** The points that stay: both ends, and of each stretch the farthest one while it stands out. */
    private BitSet kept(Ring ring) {
        BitSet kept = new BitSet(ring.size());
        int last = ring.size() - 1;
        kept.set(0);
        kept.set(last / 2);
        kept.set(last);
        Deque<int[]> stretches = new ArrayDeque<>();
        stretches.push(new int[] {0, last / 2});
        stretches.push(new int[] {last / 2, last});
        while (!stretches.isEmpty()) {
            int[] stretch = stretches.pop();
            int farthest = farthest(ring, stretch[0], stretch[1]);
            if (farthest < 0) continue;
            kept.set(farthest);
            stretches.push(new int[] {stretch[0], farthest});
            stretches.push(new int[] {farthest, stretch[1]});
        }
        return kept;
    }

    private int farthest(Ring ring, int from, int to) {
        double most = tolerance;
        int found = -1;
        for (int i = from + 1; i < to; i++) {
            double distance = distance(ring, i, from, to);
            if (distance > most) {
                most = distance;
                found = i;
            }
        }
        return found;
    }

    private double distance(Ring ring, int point, int from, int to) {
        double dx = x(ring, to) - x(ring, from);
        double dy = y(ring, to) - y(ring, from);
        double px = x(ring, point) - x(ring, from);
        double py = y(ring, point) - y(ring, from);
        double length = dx * dx + dy * dy;
        double share = length == 0 ? 0 : Math.clamp((px * dx + py * dy) / length, 0, 1);
        return Math.hypot(px - share * dx, py - share * dy);
    }

    private double x(Ring ring, int i) {
        return projection.x(ring.longitude(i));
    }

    private double y(Ring ring, int i) {
        return projection.y(ring.latitude(i));
    }
}
