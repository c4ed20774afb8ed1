package id.balai.musrenbang.making;

import static id.balai.web.Text.t;

import id.balai.kernel.RegionCode;
import id.balai.musrenbang.map.Drawn;
import id.balai.musrenbang.map.TypedPoints;
import id.balai.organisation.Region;
import id.balai.organisation.Region.Point;
import id.balai.organisation.Regions;
import id.balai.web.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The points of a form as they were typed or tapped: where the work lies and its line or area, or what is wrong with them.
 *
 * @param point null when nothing was marked or something is wrong
 * @param line null for a point
 */
record PlaceRead(
        @Nullable Point point,
        @Nullable Drawn line,
        @Nullable String error) {
    private static final PlaceRead NOTHING = new PlaceRead(null, null, null);
    /** Without imported borders a point may lie so far from where the kelurahan's name is written, metres. */
    private static final double FARTHEST = 4_000;

    /** @param chosen the kelurahan or lingkungan that was chosen; null when that is wrong itself */
    static PlaceRead of(String typed, Drawn.Kind kind, @Nullable RegionCode chosen, Regions regions) {
        if (typed.isBlank()) return NOTHING;
        Optional<List<Point>> read = TypedPoints.read(typed);
        if (read.isEmpty()) return wrong(t("musrenbang.form.point"));
        List<Point> points = read.get();
        if (points.size() > Drawn.MOST) return wrong(t("musrenbang.drawn.many", String.valueOf(Drawn.MOST)));
        if (points.size() < kind.least()) return wrong(t("musrenbang.drawn.few." + kind));
        if (kind == Drawn.Kind.POINT && points.size() > 1) return wrong(t("musrenbang.drawn.several"));
        Drawn drawn = new Drawn(kind, points);
        if (drawn.crossesItself()) return wrong(t("musrenbang.drawn.crossing"));
        if (chosen != null) {
            RegionCode kelurahan = chosen.atDepth(3).orElseThrow();
            for (int i = 0; i < points.size(); i++) {
                String elsewhere = elsewhere(points.get(i), i + 1, kelurahan, regions);
                if (elsewhere != null) return wrong(elsewhere);
            }
        }
        return new PlaceRead(drawn.middle(), kind == Drawn.Kind.POINT ? null : drawn, null);
    }

    private static @Nullable String elsewhere(Point point, int number, RegionCode kelurahan, Regions regions) {
        Region chosen = regions.get(kelurahan);
        Optional<RegionCode> there = regions.kelurahanAt(point);
        if (there.isPresent() && !there.get().equals(kelurahan)) {
            return t(
                    "musrenbang.drawn.elsewhere",
                    String.valueOf(number),
                    regions.get(there.get()).name(),
                    chosen.name());
        }
        if (there.isPresent()) return null;
        boolean bordered = !regions.borders(kelurahan).isEmpty();
        double far = chosen.label() == null ? 0 : Drawn.distance(chosen.label(), point);
        if (!bordered && far <= FARTHEST) return null;
        BigDecimal kilometres = BigDecimal.valueOf(far / 1000).setScale(1, RoundingMode.HALF_UP);
        return t(
                "musrenbang.drawn.outside",
                String.valueOf(number),
                chosen.name(),
                Format.number(kilometres.stripTrailingZeros()));
    }

    private static PlaceRead wrong(String error) {
        return new PlaceRead(null, null, error);
    }
}
