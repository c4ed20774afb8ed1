package id.balai.organisation.region;

import id.balai.kernel.RegionCode;
import id.balai.organisation.region.Boundary.Polygon;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** A boundary as text: the coordinates of a GeoJSON MultiPolygon, six decimals (0.1 m). */
final class Coordinates {
    private Coordinates() {}

    static String write(Boundary boundary) {
        return boundary.polygons().stream().map(Coordinates::write).collect(Collectors.joining(",", "[", "]"));
    }

    private static String write(Polygon polygon) {
        return polygon.rings().stream().map(Coordinates::write).collect(Collectors.joining(",", "[", "]"));
    }

    private static String write(Ring ring) {
        return IntStream.range(0, ring.size())
                .mapToObj(i -> String.format(Locale.ROOT, "[%.6f,%.6f]", ring.longitude(i), ring.latitude(i)))
                .collect(Collectors.joining(",", "[", "]"));
    }

    static Boundary read(RegionCode code, String text) {
        double[][][][] numbers = JsonMapper.shared().readValue(text, double[][][][].class);
        return new Boundary(
                code, List.of(numbers).stream().map(Coordinates::polygon).toList());
    }

    private static Polygon polygon(double[][][] rings) {
        return new Polygon(List.of(rings).stream().map(Coordinates::ring).toList());
    }

    private static Ring ring(double[][] positions) {
        double[] flat = new double[positions.length * 2];
        for (int i = 0; i < positions.length; i++) {
            flat[2 * i] = positions[i][0];
            flat[2 * i + 1] = positions[i][1];
        }
        return new Ring(flat);
    }
}
