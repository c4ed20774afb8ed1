package id.balai.musrenbang.map;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Region.Point;
import id.balai.organisation.Regions;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a map of {@link #SIDE} by {@link #SIDE} pixels shows: its middle and how many metres a pixel is. The form carries
 * it, so that a tap means the place that was seen.
 *
 * @param metres of a pixel
 */
public record MapView(Point middle, double metres) {
    /** Pixels; fits between the margins of the smallest phone. */
    public static final int SIDE = 312;

    private static final double METRES_PER_DEGREE = 111_320;
    private static final double LEAST = 0.3;
    private static final double MOST = 200;
    private static final double AROUND_A_NAME = 2_400;
    private static final int MARGIN = 24;

    /** @throws IllegalArgumentException when the middle is nowhere on earth or a pixel is too small or too large */
    public MapView {
        boolean fits =
                Double.isFinite(metres) && metres >= LEAST && metres <= MOST && Math.abs(middle.latitude()) <= 80;
        if (!fits) throw new IllegalArgumentException("no map: " + middle + " " + metres);
    }

    /** The whole kelurahan, or without one the whole city. */
    public static MapView of(Regions regions, @Nullable RegionCode kelurahan) {
        List<Point> corners = kelurahan == null
                ? regions.kelurahan().stream()
                        .flatMap(region -> extent(regions, region))
                        .toList()
                : extent(regions, regions.get(kelurahan)).toList();
        return fitting(corners, kelurahan == null ? 0 : AROUND_A_NAME);
    }

    /** The surroundings of a work: at least some two hundred metres. */
    public static MapView around(Drawn drawn) {
        MapView close = fitting(drawn.points(), 0);
        return new MapView(close.middle(), Math.clamp(close.metres() * 1.6, 0.8, MOST));
    }

    /** The address of the picture of this view with a work on it. */
    public String image(Drawn drawn, RegionCode kelurahan) {
        return image(drawn.kind(), kelurahan.value(), TypedPoints.write(drawn.points()));
    }

    /** @param kelurahan code of the one that is chosen, or empty */
    public String image(Drawn.Kind kind, String kelurahan, String points) {
        return String.format(
                Locale.ROOT,
                "/musrenbang/peta.svg?lat=%.6f&lon=%.6f&m=%.3f&kelurahan=%s&bentuk=%s&titik=%s",
                middle.latitude(),
                middle.longitude(),
                metres,
                URLEncoder.encode(kelurahan, StandardCharsets.UTF_8),
                kind,
                URLEncoder.encode(points.strip().replace("\r", ""), StandardCharsets.UTF_8));
    }

    /** The same place nearer ({@code factor} over 1) or farther, around a point when one is given. */
    public MapView zoomed(double factor, Optional<Point> around) {
        double wanted = Math.clamp(metres / factor, LEAST, MOST);
        return new MapView(around.orElse(middle), wanted);
    }

    /** Where a tap at these pixels from the upper left corner lies. */
    public Point at(double x, double y) {
        return new Point(
                middle.longitude() + (x - SIDE / 2.0) * metres / perLongitude(),
                middle.latitude() - (y - SIDE / 2.0) * metres / METRES_PER_DEGREE);
    }

    public double x(Point point) {
        return SIDE / 2.0 + (point.longitude() - middle.longitude()) * perLongitude() / metres;
    }

    public double y(Point point) {
        return SIDE / 2.0 - (point.latitude() - middle.latitude()) * METRES_PER_DEGREE / metres;
    }

    private double perLongitude() {
        return METRES_PER_DEGREE * Math.cos(Math.toRadians(middle.latitude()));
    }

    private static Stream<Point> extent(Regions regions, Region region) {
        List<List<Point>> borders = regions.borders(region.code());
        return borders.isEmpty()
                ? Stream.ofNullable(region.label())
                : borders.stream().flatMap(List::stream);
    }

    private static MapView fitting(List<Point> corners, double least) {
        if (corners.isEmpty()) return new MapView(new Point(98.5, 3.6), MOST);
        double west = corners.stream().mapToDouble(Point::longitude).min().orElseThrow();
        double east = corners.stream().mapToDouble(Point::longitude).max().orElseThrow();
        double south = corners.stream().mapToDouble(Point::latitude).min().orElseThrow();
        double north = corners.stream().mapToDouble(Point::latitude).max().orElseThrow();
        Point middle = new Point((west + east) / 2, (south + north) / 2);
        double wide = Drawn.distance(new Point(west, middle.latitude()), new Point(east, middle.latitude()));
        double high = Drawn.distance(new Point(west, south), new Point(west, north));
        boolean known = corners.size() > 1;
        double side = known ? Math.max(wide, high) : least;
        return new MapView(middle, Math.clamp(Math.max(side, 100) / (SIDE - MARGIN), LEAST, MOST));
    }
}
