package id.balai.organisation.region;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region.Point;
import id.balai.web.kit.Figure;
import id.balai.web.kit.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The city as it lies on the earth, drawn by the server: each kelurahan a link in the colour of its number.
 *
 * @param finding one sentence that says what is to be seen
 * @param unit what the numbers count
 */
public record ShapeMap(String finding, String unit, String viewBox, List<Shape> shapes) {
    /** How wide the drawing is in its own units; the height follows from the city. */
    private static final double WIDTH = 900;

    /** Points closer to the line than this are left out; a third of a pixel on an office screen. */
    private static final double TOLERANCE = 0.4;

    /**
     * A kelurahan.
     *
     * @param path the outline
     * @param x where its number stands
     * @param step 0 without a number, else 1 to 5
     * @param roomy whether its number fits in
     */
    public record Shape(
            RegionCode code,
            String name,
            @Nullable Figure value,
            String href,
            String path,
            String x,
            String y,
            int step,
            boolean roomy) {
        public String css() {
            return "h" + step;
        }

        public String ink() {
            return step > 3 ? "hi" : "lo";
        }

        public String number() {
            return value == null ? "" : value.tiny();
        }
    }

    /** What is drawn: the boundaries with their numbers and where each leads. */
    record Content(
            List<Boundary> boundaries,
            Map<RegionCode, ? extends Figure> values,
            Scale scale,
            Function<RegionCode, String> names,
            Function<RegionCode, Optional<Point>> labels,
            Function<RegionCode, String> paths) {}

    static ShapeMap of(Content content, String finding, String unit) {
        Projection projection = Projection.fitting(content.boundaries, WIDTH);
        List<Shape> shapes = new ArrayList<>();
        for (Boundary boundary : content.boundaries) shapes.add(shape(boundary, content, projection));
        String viewBox = String.format(Locale.ROOT, "-4 -4 %.0f %.0f", WIDTH + 8, projection.height() + 8);
        return new ShapeMap(finding, unit, viewBox, shapes);
    }

    private static Shape shape(Boundary boundary, Content content, Projection projection) {
        RegionCode code = boundary.code();
        Figure value = content.values.get(code);
        Outline outline = new Outline(boundary, projection, TOLERANCE);
        Point label = content.labels.apply(code).orElseGet(outline::middle);
        return new Shape(
                code,
                content.names.apply(code),
                value,
                content.paths.apply(code),
                outline.path(),
                text(projection.x(label.longitude())),
                text(projection.y(label.latitude()) + 10),
                value == null ? 0 : content.scale.step(value.magnitude()),
                outline.isRoomy());
    }

    static String text(double value) {
        String text = String.format(Locale.ROOT, "%.1f", value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
