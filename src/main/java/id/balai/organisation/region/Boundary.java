package id.balai.organisation.region;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region.Point;
import java.util.List;

/** The area of a region: polygons, each an outer ring and holes. */
record Boundary(RegionCode code, List<Polygon> polygons) {
    Boundary {
        polygons = List.copyOf(polygons);
    }

    boolean contains(Point point) {
        return polygons.stream().anyMatch(polygon -> polygon.contains(point));
    }

    List<Ring> rings() {
        return polygons.stream().flatMap(polygon -> polygon.rings().stream()).toList();
    }

    /** How far the point lies from the border, metres. */
    double distance(Point point) {
        return rings().stream().mapToDouble(ring -> ring.distance(point)).min().orElse(Double.POSITIVE_INFINITY);
    }

    /** @param rings the outer one first, then the holes */
    record Polygon(List<Ring> rings) {
        Polygon {
            rings = List.copyOf(rings);
        }

        boolean contains(Point point) {
            return rings.getFirst().surrounds(point) && rings.stream().skip(1).noneMatch(hole -> hole.surrounds(point));
        }
    }
}
