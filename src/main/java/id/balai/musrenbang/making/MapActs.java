package id.balai.musrenbang.making;

import id.balai.kernel.RegionCode;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.map.Drawn;
import id.balai.musrenbang.map.MapView;
import id.balai.musrenbang.map.TypedPoints;
import id.balai.organisation.Region;
import id.balai.organisation.Region.Point;
import id.balai.organisation.Regions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the buttons of the map do to the form: a tap sets a point, others look nearer or farther, take the last point back,
 * or make the measure a size. Without scripts the form comes back with it; with scripts the map alone does.
 */
@Component
class MapActs {
    static final String ACT = "peta_aksi";
    static final String USE = "pakai";
    static final String LATITUDE = "peta_lat";
    static final String LONGITUDE = "peta_lon";
    static final String METRES = "peta_m";
    static final String SHOWN = "peta_kel";
    /** Browsers send where an image button was tapped under its name and these; scripts send the same with _. */
    private static final String[][] TAPS = {{"peta.x", "peta.y"}, {"peta_x", "peta_y"}};

    private static final double NEARER = 2;

    private final Regions regions;

    MapActs(Regions regions) {
        this.regions = regions;
    }

    /** Whether the form was sent by a button of the map and not to be checked. */
    static boolean isAct(Map<String, String> fields) {
        return fields.containsKey(ACT) || fields.containsKey(USE) || tap(fields).isPresent();
    }

    /** The fields after the button did what it does. */
    Map<String, String> act(Map<String, String> fields, KamusEntry entry) {
        Map<String, String> after = new LinkedHashMap<>(fields);
        MapView view = view(after);
        List<Point> points = new ArrayList<>(points(after));
        Optional<double[]> tap = tap(fields);
        if (tap.isPresent()) {
            if (kind(after) == Drawn.Kind.POINT) points.clear();
            if (points.size() < Drawn.MOST) points.add(view.at(tap.get()[0], tap.get()[1]));
            kelurahanOf(points, after);
            write(points, after);
        }
        switch (fields.getOrDefault(ACT, "")) {
            case "dekat" -> view = view.zoomed(NEARER, last(points));
            case "jauh" -> view = view.zoomed(1 / NEARER, Optional.empty());
            case "pusat" -> view = view.zoomed(1, last(points));
            case "hapus" -> {
                if (!points.isEmpty()) points.removeLast();
                write(points, after);
            }
            case "kosong" -> write(List.of(), after);
            default -> {}
        }
        String used = fields.getOrDefault(USE, "");
        if (!used.isEmpty()) use(entry, used, points, after);
        after.put(LATITUDE, Double.toString(view.middle().latitude()));
        after.put(LONGITUDE, Double.toString(view.middle().longitude()));
        after.put(METRES, Double.toString(view.metres()));
        after.put(SHOWN, after.getOrDefault(ProposalForm.KELURAHAN, ""));
        return after;
    }

    /** The map as the fields have it. */
    MapPart part(Map<String, String> fields, KamusEntry entry, @Nullable String error) {
        List<Point> points = points(fields);
        return new MapPart(
                entry,
                view(fields),
                kind(fields),
                fields.getOrDefault(ProposalForm.KELURAHAN, ""),
                fields.getOrDefault(ProposalForm.POINT, ""),
                last(points)
                        .flatMap(regions::kelurahanAt)
                        .map(code -> regions.get(code).name())
                        .orElse(""),
                error);
    }

    static Drawn.Kind kind(Map<String, String> fields) {
        String typed = fields.getOrDefault(ProposalForm.KIND, "");
        for (Drawn.Kind kind : Drawn.Kind.values()) if (kind.name().equals(typed)) return kind;
        return Drawn.Kind.POINT;
    }

    /** What the reader saw when tapping; the chosen kelurahan when another one was chosen since, or nothing was seen. */
    private MapView view(Map<String, String> fields) {
        String chosen = fields.getOrDefault(ProposalForm.KELURAHAN, "");
        boolean same = chosen.equals(fields.getOrDefault(SHOWN, ""));
        try {
            if (same && !fields.getOrDefault(METRES, "").isEmpty()) {
                return new MapView(
                        new Point(number(fields, LONGITUDE), number(fields, LATITUDE)), number(fields, METRES));
            }
        } catch (IllegalArgumentException e) {
            return MapView.of(regions, kelurahan(chosen));
        }
        return MapView.of(regions, kelurahan(chosen));
    }

    private @Nullable RegionCode kelurahan(String code) {
        return regions.kelurahan().stream()
                .map(Region::code)
                .filter(c -> c.value().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** Whoever tapped before choosing a kelurahan has chosen it so. */
    private void kelurahanOf(List<Point> points, Map<String, String> fields) {
        if (!fields.getOrDefault(ProposalForm.KELURAHAN, "").isEmpty()) return;
        last(points).flatMap(regions::kelurahanAt).ifPresent(code -> fields.put(ProposalForm.KELURAHAN, code.value()));
    }

    private static void use(KamusEntry entry, String variable, List<Point> points, Map<String, String> fields) {
        Drawn.Kind kind = kind(fields);
        if (points.size() < kind.least() || kind == Drawn.Kind.POINT) return;
        Drawn drawn = new Drawn(kind, points);
        MapPart.variable(entry, drawn)
                .filter(v -> v.name().equals(variable))
                .ifPresent(v -> fields.put(
                        ProposalForm.sizeField(v.name()), drawn.measure().toPlainString()));
    }

    private static void write(List<Point> points, Map<String, String> fields) {
        fields.put(ProposalForm.POINT, TypedPoints.write(points));
    }

    private static List<Point> points(Map<String, String> fields) {
        return TypedPoints.read(fields.getOrDefault(ProposalForm.POINT, ""))
                .filter(points -> points.size() <= Drawn.MOST)
                .orElse(List.of());
    }

    private static Optional<Point> last(List<Point> points) {
        return points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
    }

    private static double number(Map<String, String> fields, String name) {
        return Double.parseDouble(fields.getOrDefault(name, ""));
    }

    /** Where the map was tapped. The very corner is what browsers send when a key pressed the button: nowhere. */
    private static Optional<double[]> tap(Map<String, String> fields) {
        for (String[] names : TAPS) {
            String x = fields.getOrDefault(names[0], "");
            String y = fields.getOrDefault(names[1], "");
            boolean shaped = x.matches("\\d{1,4}") && y.matches("\\d{1,4}");
            if (!shaped || (x.equals("0") && y.equals("0"))) continue;
            return Optional.of(new double[] {
                Math.min(Double.parseDouble(x), MapView.SIDE), Math.min(Double.parseDouble(y), MapView.SIDE)
            });
        }
        return Optional.empty();
    }
}
