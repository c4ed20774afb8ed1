package id.balai.organisation.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import id.balai.kernel.RegionCode;
import id.balai.organisation.Region;
import id.balai.organisation.Region.Point;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which shapes are taken for a region of the city, and why others are not. */
class BoundaryCheckTests {
    private static final RegionCode CODE = new RegionCode("12.75.01.1005");
    private static final Region KEBUN_LADA = new Region(CODE, "Kebun Lada", new Point(98.49, 3.63), false);
    private static final BoundaryCheck CHECK = new BoundaryCheck(
            null, code -> Optional.of(KEBUN_LADA).filter(r -> r.code().equals(code)));

    @ParameterizedTest
    @ValueSource(strings = {"code", "KODE", "kdepum"})
    void findsTheCodeUnderItsUsualNames(String property) throws BoundaryRefused {
        assertThat(CHECK.check(feature(Map.of(property, "12.75.01.1005"), square(98.48, 3.62)))
                        .code())
                .isEqualTo(CODE);
    }

    @Test
    void understandsTheCodeWithoutDots() throws BoundaryRefused {
        assertThat(CHECK.check(feature(Map.of("kode", "1275011005"), square(98.48, 3.62)))
                        .code())
                .isEqualTo(CODE);
    }

    @Test
    void aSquareContainsItsMiddleAndNotWhatLiesBeside() throws BoundaryRefused {
        Boundary boundary = CHECK.check(feature(Map.of("code", "12.75.01.1005"), square(98.48, 3.62)));
        assertThat(boundary.contains(new Point(98.49, 3.63))).isTrue();
        assertThat(boundary.contains(new Point(98.51, 3.63))).isFalse();
        assertThat(boundary.distance(new Point(98.501, 3.63))).isBetween(105.0, 115.0);
    }

    @ParameterizedTest
    @CsvSource({"3.63, 98.49, tertukar", "430000, 401000, UTM", "2.35, 48.85, di luar Indonesia", "106.8, -6.2, 50 km"})
    void aPlaceThatCannotBeIsSaidWhy(double longitude, double latitude, String reason) {
        assertRefused(Map.of("code", "12.75.01.1005"), square(longitude, latitude), reason);
    }

    @Test
    void whatIsNoRingIsSaidWhy() {
        Map<String, String> properties = Map.of("code", "12.75.01.1005");
        assertRefused(
                properties, List.of(List.of(at(98.48, 3.62), at(98.5, 3.62), at(98.48, 3.62))), "paling sedikit 4");
        assertRefused(
                properties,
                List.of(List.of(at(98.48, 3.62), at(98.5, 3.62), at(98.5, 3.64), at(98.49, 3.65))),
                "tertutup");
        assertRefused(
                properties,
                List.of(List.of(at(98.48, 3.62), at(98.48, 3.62), at(98.48, 3.62), at(98.48, 3.62))),
                "Luas");
        assertRefused(
                properties,
                List.of(List.of(at(1e300 * 1e300, 3.62), at(98.5, 3.62), at(98.5, 3.64), at(98.48, 3.62))),
                "terhingga");
        assertRefused(properties, List.of(at(98.48, 3.62)), "Susunan");
    }

    @Test
    void aBorderThatCrossesItselfIsSaidWithThePlace() {
        Map<String, String> properties = Map.of("code", "12.75.01.1005");
        List<double[]> bowTie =
                List.of(at(98.48, 3.62), at(98.50, 3.64), at(98.50, 3.62), at(98.48, 3.64), at(98.48, 3.62));
        assertRefused(properties, List.of(bowTie), "memotong dirinya sendiri di dekat 98.48");
        List<Object> leavingHole = new ArrayList<>(square(98.48, 3.62));
        leavingHole.addAll(square(98.49, 3.63));
        assertRefused(properties, leavingHole, "memotong dirinya sendiri");
    }

    @Test
    void aBorderThatOnlyTouchesItselfIsTaken() throws BoundaryRefused {
        List<double[]> hourglass = List.of(
                at(98.48, 3.62),
                at(98.50, 3.62),
                at(98.49, 3.63),
                at(98.50, 3.64),
                at(98.48, 3.64),
                at(98.49, 3.63),
                at(98.48, 3.62));
        assertThat(CHECK.check(feature(Map.of("code", "12.75.01.1005"), List.of(hourglass)))
                        .polygons())
                .hasSize(1);
    }

    /** A comb of long teeth has every edge beside every other: it is refused before it costs minutes. */
    @Test
    void whatIsTooTangledToBeCheckedIsRefusedInSeconds() {
        List<double[]> comb = new ArrayList<>();
        comb.add(at(98.48, 3.62));
        for (int i = 0; i < 100_000; i++) comb.add(at(i % 2 == 0 ? 98.50 : 98.481, 3.62 + i * 1e-7));
        comb.add(at(98.48, 3.64));
        comb.add(at(98.48, 3.62));
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertRefused(Map.of("code", "12.75.01.1005"), List.of(comb), "terlalu kusut"));
    }

    @Test
    void whatBelongsToNoRegionIsSaidWhy() {
        assertRefused(Map.of(), square(98.48, 3.62), "--code");
        assertRefused(Map.of("code", "Kebun Lada"), square(98.48, 3.62), "bukan kode wilayah");
        assertRefused(Map.of("code", "12.75.01.1099"), square(98.48, 3.62), "tidak ada di kota ini");
    }

    private static void assertRefused(Map<String, String> properties, List<?> rings, String reason) {
        assertThatThrownBy(() -> CHECK.check(feature(properties, rings)))
                .isInstanceOf(BoundaryRefused.class)
                .hasMessageContaining(reason);
    }

    private static GeoJsonFeature feature(Map<String, String> properties, List<?> rings) {
        return new GeoJsonFeature(1, properties, "Polygon", rings, null);
    }

    /** About two kilometres wide. */
    private static List<?> square(double west, double south) {
        List<double[]> ring = new ArrayList<>();
        ring.add(at(west, south));
        ring.add(at(west + 0.02, south));
        ring.add(at(west + 0.02, south + 0.02));
        ring.add(at(west, south + 0.02));
        ring.add(at(west, south));
        return List.of(ring);
    }

    private static double[] at(double longitude, double latitude) {
        return new double[] {longitude, latitude};
    }
}
