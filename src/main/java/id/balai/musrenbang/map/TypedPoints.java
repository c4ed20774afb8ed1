package id.balai.musrenbang.map;

import id.balai.organisation.Region.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Points as people type or paste them: latitude and longitude in degrees, as a map on a phone copies them
 * ({@code 3.5956, 98.4721}), one point a line or after a semicolon; also with a comma for the decimals
 * ({@code 3,5956 98,4721}).
 */
public final class TypedPoints {
    private static final String DEGREES = "(-?\\d{1,3}[.,]\\d{1,12})";
    private static final Pattern PAIR =
            Pattern.compile("\\s*\\(?\\s*" + DEGREES + "\\s*[,; ]\\s*" + DEGREES + "\\s*\\)?\\s*");

    private TypedPoints() {}

    /** The points in the order in which they stand; empty when any line is none. Nothing typed is no points. */
    public static Optional<List<Point>> read(String typed) {
        List<Point> points = new ArrayList<>();
        for (String line : typed.split("[\\n;|]+")) {
            if (line.isBlank()) continue;
            Optional<Point> point = point(line);
            if (point.isEmpty()) return Optional.empty();
            points.add(point.get());
        }
        return Optional.of(List.copyOf(points));
    }

    /** One point a line, six decimals: a tenth of a metre. */
    public static String write(List<Point> points) {
        return points.stream().map(TypedPoints::write).collect(Collectors.joining("\n"));
    }

    public static String write(Point point) {
        return String.format(Locale.ROOT, "%.6f, %.6f", point.latitude(), point.longitude());
    }

    private static Optional<Point> point(String line) {
        Matcher pair = PAIR.matcher(line);
        if (!pair.matches()) return Optional.empty();
        double latitude = Double.parseDouble(pair.group(1).replace(',', '.'));
        double longitude = Double.parseDouble(pair.group(2).replace(',', '.'));
        // Nowhere is a latitude over 90; in Indonesia every longitude is: the two were written the other way round.
        if (Math.abs(latitude) > 90 && Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90)
            return Optional.of(new Point(latitude, longitude));
        boolean onEarth = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
        return onEarth ? Optional.of(new Point(longitude, latitude)) : Optional.empty();
    }
}
