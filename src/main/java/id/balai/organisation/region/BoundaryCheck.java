package id.balai.organisation.region;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.region.Boundary.Polygon;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns a feature into a boundary of one of the city's regions, or says why it is none. */
final class BoundaryCheck {
    /** How the layers of BIG, Kemendagri and their users call the column with the code. */
    private static final List<String> USUAL_NAMES =
            List.of("code", "kode", "kode_wilayah", "kdepum", "kode_kel", "kd_kelurahan", "kode_desa");

    private static final Pattern BARE_CODE = Pattern.compile("(\\d{2})(\\d{2})(?:(\\d{2})(\\d{4})?)?");
    private static final String GEOMETRY = "geometry";
    private static final double SMALLEST = 0.0001;
    private static final double LARGEST = 10_000;
    private static final double FARTHEST = 50_000;

    private final @Nullable String property;
    private final Function<RegionCode, Optional<Region>> regions;

    /** @param property the one that holds the region's code; null to look for the usual names */
    BoundaryCheck(@Nullable String property, Function<RegionCode, Optional<Region>> regions) {
        this.property = property;
        this.regions = regions;
    }

    Boundary check(GeoJsonFeature feature) throws BoundaryRefused {
        if (feature.repeated() != null) throw new BoundaryRefused(feature.repeated(), "repeated", feature.repeated());
        Region region = region(feature);
        List<?> coordinates = feature.coordinates();
        if (coordinates == null) throw new BoundaryRefused(GEOMETRY, "no_coordinates");
        List<?> polygons = switch (feature.type()) {
            case "Polygon" -> List.of(coordinates);
            case "MultiPolygon" -> coordinates;
            default -> throw new BoundaryRefused(GEOMETRY, "other_type", feature.type());
        };
        List<Polygon> checked = new ArrayList<>();
        for (Object polygon : polygons) checked.add(polygon(polygon));
        if (checked.isEmpty()) throw new BoundaryRefused(GEOMETRY, "no_coordinates");
        return checkPlace(region, new Boundary(region.code(), checked));
    }

    private Region region(GeoJsonFeature feature) throws BoundaryRefused {
        Map.Entry<String, String> found = codeOf(feature);
        RegionCode code;
        try {
            code = new RegionCode(dotted(found.getValue()));
        } catch (IllegalArgumentException e) {
            throw new BoundaryRefused(found.getKey(), "no_code_shape", found.getValue());
        }
        return regions.apply(code)
                .orElseThrow(() -> new BoundaryRefused(found.getKey(), "unknown_region", code.value()));
    }

    private Map.Entry<String, String> codeOf(GeoJsonFeature feature) throws BoundaryRefused {
        for (Map.Entry<String, String> entry : feature.properties().entrySet()) {
            String name = entry.getKey().toLowerCase(Locale.ROOT);
            boolean wanted = property == null
                    ? USUAL_NAMES.contains(name)
                    : entry.getKey().equals(property);
            if (wanted) return Map.entry(entry.getKey(), entry.getValue().strip());
        }
        throw new BoundaryRefused(
                property == null ? "properties" : property, "no_code", String.join(", ", USUAL_NAMES));
    }

    /** 1275011001 means 12.75.01.1001. */
    private static String dotted(String code) {
        Matcher bare = BARE_CODE.matcher(code);
        if (!bare.matches()) return code;
        StringBuilder text = new StringBuilder(bare.group(1)).append('.').append(bare.group(2));
        for (int i = 3; i <= 4; i++) if (bare.group(i) != null) text.append('.').append(bare.group(i));
        return text.toString();
    }

    private static Polygon polygon(Object nested) throws BoundaryRefused {
        if (!(nested instanceof List<?> list) || list.isEmpty()) throw new BoundaryRefused(GEOMETRY, "wrong_nesting");
        List<Ring> rings = new ArrayList<>();
        for (Object ring : list) rings.add(ring(ring));
        Polygon polygon = new Polygon(rings);
        Optional<Region.Point> crossing = Crossing.find(polygon);
        if (crossing.isPresent()) throw new BoundaryRefused(GEOMETRY, "crossing", place(crossing.get()));
        // Only now: of a bow tie the two halves cancel each other out.
        for (Ring ring : rings) checkArea(ring);
        return polygon;
    }

    private static Ring ring(@Nullable Object nested) throws BoundaryRefused {
        if (!(nested instanceof List<?> list)) throw new BoundaryRefused(GEOMETRY, "wrong_nesting");
        if (list.size() < 4) throw new BoundaryRefused(GEOMETRY, "short_ring", String.valueOf(list.size()));
        double[] flat = new double[list.size() * 2];
        int at = 0;
        for (Object position : list) {
            if (!(position instanceof double[] place)) throw new BoundaryRefused(GEOMETRY, "wrong_nesting");
            checkPosition(place[0], place[1]);
            flat[at++] = place[0];
            flat[at++] = place[1];
        }
        boolean closed = flat[0] == flat[at - 2] && flat[1] == flat[at - 1];
        if (!closed) throw new BoundaryRefused(GEOMETRY, "open_ring");
        return new Ring(flat);
    }

    private static void checkArea(Ring ring) throws BoundaryRefused {
        if (ring.area() < SMALLEST || ring.area() > LARGEST) throw new BoundaryRefused(GEOMETRY, "odd_area");
    }

    private static String place(Region.Point point) {
        return String.format(Locale.ROOT, "%.4f, %.4f", point.longitude(), point.latitude());
    }

    private static void checkPosition(double longitude, double latitude) throws BoundaryRefused {
        if (!Double.isFinite(longitude) || !Double.isFinite(latitude))
            throw new BoundaryRefused(GEOMETRY, "not_finite");
        if (inIndonesia(longitude, latitude)) return;
        if (inIndonesia(latitude, longitude)) throw new BoundaryRefused(GEOMETRY, "swapped");
        boolean degrees = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
        throw new BoundaryRefused(
                GEOMETRY, degrees ? "outside" : "not_degrees", place(new Region.Point(longitude, latitude)));
    }

    private static boolean inIndonesia(double longitude, double latitude) {
        return longitude >= 95 && longitude <= 141.1 && latitude >= -11.1 && latitude <= 6.1;
    }

    /** A shape far from where the region's name is written belongs to another one. */
    private static Boundary checkPlace(Region region, Boundary boundary) throws BoundaryRefused {
        Region.Point label = region.label();
        boolean near = label == null || boundary.contains(label) || boundary.distance(label) < FARTHEST;
        if (!near) throw new BoundaryRefused(GEOMETRY, "elsewhere", region.name());
        return boundary;
    }
}
