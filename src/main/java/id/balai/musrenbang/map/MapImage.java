package id.balai.musrenbang.map;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Region.Point;
import id.balai.organisation.Regions;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Draws the map that is tapped on as an SVG picture of its own: borders where they were imported, names where kelurahan
 * are, what was marked so far, and a scale. Its colours are the light paper's, on dark pages too, as a printed map's.
 */
final class MapImage {
    private static final double NEAR = 1.2;
    private static final int[] SCALES = {10, 20, 50, 100, 200, 500, 1000, 2000, 5000};

    private final Regions regions;
    private final MapView view;
    private final StringBuilder svg = new StringBuilder(4096);

    private MapImage(Regions regions, MapView view) {
        this.regions = regions;
        this.view = view;
    }

    /** @param chosen the kelurahan that the work is in, drawn lighter than its neighbours; null for none */
    static String draw(
            Regions regions, MapView view, @Nullable RegionCode chosen, Drawn.Kind kind, List<Point> points) {
        MapImage image = new MapImage(regions, view);
        image.open();
        for (Region region : regions.kelurahan())
            image.area(region, region.code().equals(chosen));
        for (Region region : regions.kelurahan())
            image.name(region, region.code().equals(chosen));
        image.marks(kind, points);
        image.scale();
        return image.svg.append("</svg>").toString();
    }

    private void open() {
        int side = MapView.SIDE;
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"")
                .append(side)
                .append("\" height=\"")
                .append(side);
        svg.append("\" viewBox=\"0 0 ")
                .append(side)
                .append(' ')
                .append(side)
                .append("\" font-family=\"system-ui,sans-serif\">");
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"#F2E8D8\"/>");
    }

    private void area(Region region, boolean chosen) {
        List<List<Point>> rings = regions.borders(region.code());
        if (rings.isEmpty()) return;
        StringBuilder path = new StringBuilder();
        boolean seen = false;
        for (List<Point> ring : rings) seen |= ring(path, ring);
        if (!seen) return;
        svg.append("<path d=\"").append(path).append("\" fill=\"").append(chosen ? "#FFFDF9" : "#FAF4EA");
        svg.append("\" stroke=\"#8A7769\" stroke-width=\"")
                .append(chosen ? "2" : "1")
                .append("\" fill-rule=\"evenodd\"/>");
    }

    /** Leaves out points that lie on the pixel before; true when any of it is in the picture. */
    private boolean ring(StringBuilder path, List<Point> ring) {
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        double west = Double.MAX_VALUE;
        double east = -Double.MAX_VALUE;
        double north = Double.MAX_VALUE;
        double south = -Double.MAX_VALUE;
        char letter = 'M';
        for (Point point : ring) {
            double x = view.x(point);
            double y = view.y(point);
            west = Math.min(west, x);
            east = Math.max(east, x);
            north = Math.min(north, y);
            south = Math.max(south, y);
            if (Math.abs(x - lastX) < NEAR && Math.abs(y - lastY) < NEAR) continue;
            path.append(letter).append(n(x)).append(' ').append(n(y));
            lastX = x;
            lastY = y;
            letter = 'L';
        }
        path.append('Z');
        return east > 0 && west < MapView.SIDE && south > 0 && north < MapView.SIDE;
    }

    private void name(Region region, boolean chosen) {
        Point label = region.label();
        if (label == null) return;
        double x = view.x(label);
        double y = view.y(label);
        boolean inside = x > 0 && x < MapView.SIDE && y > 8 && y < MapView.SIDE;
        boolean room = chosen || view.metres() < 14;
        if (!inside) return;
        svg.append("<circle cx=\"")
                .append(n(x))
                .append("\" cy=\"")
                .append(n(y))
                .append("\" r=\"2\" fill=\"#8A7769\"/>");
        if (!room) return;
        svg.append("<text x=\"")
                .append(n(x))
                .append("\" y=\"")
                .append(n(y - 5))
                .append("\" font-size=\"")
                .append(chosen ? 12 : 10);
        svg.append(
                "\" text-anchor=\"middle\" fill=\"#63524A\" stroke=\"#FAF4EA\" stroke-width=\"3\" paint-order=\"stroke\">");
        svg.append(escaped(region.name())).append("</text>");
    }

    private void marks(Drawn.Kind kind, List<Point> points) {
        if (points.isEmpty()) return;
        if (kind != Drawn.Kind.POINT && points.size() > 1) {
            svg.append("<path d=\"");
            char letter = 'M';
            for (Point point : points) {
                svg.append(letter).append(n(view.x(point))).append(' ').append(n(view.y(point)));
                letter = 'L';
            }
            boolean area = kind == Drawn.Kind.AREA && points.size() > 2;
            if (area) svg.append('Z');
            svg.append("\" fill=\"")
                    .append(area ? "#A51C2B" : "none")
                    .append(
                            "\" fill-opacity=\".18\" stroke=\"#A51C2B\" stroke-width=\"3\" stroke-linejoin=\"round\"/>");
        }
        for (int i = 0; i < points.size(); i++)
            mark(points.get(i), kind == Drawn.Kind.POINT ? "" : String.valueOf(i + 1));
    }

    private void mark(Point point, String number) {
        String x = n(view.x(point));
        String y = n(view.y(point));
        svg.append("<circle cx=\"")
                .append(x)
                .append("\" cy=\"")
                .append(y)
                .append("\" r=\"7\" fill=\"#A51C2B\" stroke=\"#FFFDF9\" stroke-width=\"2\"/>");
        svg.append("<text x=\"")
                .append(x)
                .append("\" y=\"")
                .append(y)
                .append("\" dy=\"3\" font-size=\"9\" text-anchor=\"middle\" fill=\"#FFFFFF\">");
        svg.append(number).append("</text>");
    }

    private void scale() {
        double most = MapView.SIDE / 3.0 * view.metres();
        int metres = SCALES[0];
        for (int wanted : SCALES) if (wanted <= most) metres = wanted;
        double wide = metres / view.metres();
        int bottom = MapView.SIDE - 10;
        svg.append("<path d=\"M10 ")
                .append(bottom - 5)
                .append("v5h")
                .append(n(wide))
                .append("v-5\" fill=\"none\" stroke=\"#2B1B16\" stroke-width=\"1.5\"/>");
        svg.append("<text x=\"14\" y=\"").append(bottom - 5).append("\" font-size=\"10\" fill=\"#2B1B16\">");
        svg.append(metres >= 1000 ? metres / 1000 + " km" : metres + " m").append("</text>");
    }

    private static String n(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
