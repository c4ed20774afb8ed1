package id.balai.web.kit;

import id.balai.kernel.RegionCode;
import id.balai.web.kit.HexLayout.Spot;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The city as cloth: one tile a kelurahan with its number, coloured by a scale of five steps.
 *
 * @param finding one sentence that says what is to be seen
 * @param unit what the numbers count: "laporan terbuka"
 * @param viewBox of the drawing
 */
public record HexMap(String finding, String unit, Scale scale, List<Cluster> clusters, String viewBox) {
    private static final double HALF = 50.2;
    private static final double ROW = 87;
    private static final double RADIUS = 58;
    private static final double NAME = 44;
    /** The outlines of the few hundred places where tiles of cities lie: every map of a city draws the same ones. */
    private static final Map<Spot, String> OUTLINES = new ConcurrentHashMap<>();

    /** A kecamatan: its name, what is written on the map and where, and its tiles. */
    public record Cluster(String name, String written, String x, String y, List<Tile> tiles) {}

    /**
     * A kelurahan.
     *
     * @param path the outline
     * @param x of the middle
     * @param step 0 without a number, else 1 to 5
     */
    public record Tile(
            RegionCode code,
            String name,
            String letters,
            @Nullable Figure value,
            @Nullable String href,
            String path,
            double x,
            double y,
            int step) {
        public String css() {
            return "h" + step;
        }

        /** The ink on it: light on the dark steps. */
        public String ink() {
            return step == 0 ? "netral" : step > 3 ? "hi" : "lo";
        }

        public String middle() {
            return Svg.n(x);
        }

        public String numberY() {
            return Svg.n(y + 8);
        }

        public String lettersY() {
            return Svg.n(y + 34);
        }

        public int size() {
            return value == null || value.tiny().length() <= 3 ? 40 : 30;
        }

        public String number() {
            return value == null ? "" : value.tiny();
        }
    }

    /**
     * @param name the name of a kelurahan or kecamatan
     * @param href where a kelurahan's tile leads, or null
     */
    public static HexMap of(
            HexLayout layout,
            Scale scale,
            String finding,
            String unit,
            Map<RegionCode, ? extends Figure> values,
            Function<RegionCode, String> name,
            Function<RegionCode, @Nullable String> href) {
        List<Tile> tiles = new ArrayList<>();
        layout.tiles().forEach((code, spot) -> {
            Figure value = values.get(code);
            int step = value == null ? 0 : scale.step(value.magnitude());
            tiles.add(tile(code, spot, name.apply(code), value, href.apply(code), step));
        });
        List<Cluster> clusters = layout.names().entrySet().stream()
                .map(e -> cluster(e.getKey(), e.getValue(), name.apply(e.getKey()), tiles))
                .toList();
        return new HexMap(finding, unit, scale, clusters, viewBox(layout));
    }

    /** The mini form: one tile lit, to show where a place is. */
    public static HexMap locating(
            HexLayout layout, RegionCode place, String finding, Function<RegionCode, String> name) {
        Map<RegionCode, Figure> lit = Map.of(place, Figure.of(1));
        Scale lightUp = new Scale(List.of(0.0, 0.0, 0.0, 1.0), List.of());
        return of(layout, lightUp, finding, "", lit, name, code -> null);
    }

    private static Tile tile(
            RegionCode code, Spot spot, String name, @Nullable Figure value, @Nullable String href, int step) {
        double x = spot.x() * HALF;
        double y = spot.y() * ROW;
        String outline = OUTLINES.computeIfAbsent(spot, place -> outline(place.x() * HALF, place.y() * ROW));
        return new Tile(code, name, spot.letters(), value, href, outline, x, y, step);
    }

    private static Cluster cluster(RegionCode code, Spot label, String name, List<Tile> tiles) {
        List<Tile> own = tiles.stream().filter(t -> code.contains(t.code())).toList();
        return new Cluster(name, label.letters(), Svg.n(label.x() * HALF), Svg.n(label.y() * ROW), own);
    }

    private static String outline(double x, double y) {
        double half = RADIUS / 2;
        return "M" + Svg.n(x) + " " + Svg.n(y - RADIUS) + "L" + Svg.n(x + HALF) + " " + Svg.n(y - half) + "V"
                + Svg.n(y + half) + "L" + Svg.n(x) + " " + Svg.n(y + RADIUS) + "L" + Svg.n(x - HALF) + " "
                + Svg.n(y + half) + "V" + Svg.n(y - half) + "Z";
    }

    private static String viewBox(HexLayout layout) {
        Box box = new Box();
        layout.tiles().values().forEach(spot -> {
            box.include(spot.x() * HALF - HALF, spot.y() * ROW - RADIUS);
            box.include(spot.x() * HALF + HALF, spot.y() * ROW + RADIUS);
        });
        layout.names().values().forEach(spot -> {
            box.include(spot.x() * HALF, spot.y() * ROW - NAME);
            box.include(spot.x() * HALF + Svg.width(spot.letters(), NAME), spot.y() * ROW);
        });
        return box.viewBox();
    }

    private static final class Box {
        private double left = Double.MAX_VALUE;
        private double top = Double.MAX_VALUE;
        private double right = -Double.MAX_VALUE;
        private double bottom = -Double.MAX_VALUE;

        void include(double x, double y) {
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
        }

        String viewBox() {
            if (right < left) return "0 0 1 1";
            double rim = 4;
            return Svg.n(left - rim) + " " + Svg.n(top - rim) + " " + Svg.n(right - left + 2 * rim) + " "
                    + Svg.n(bottom - top + 2 * rim);
        }
    }
}
