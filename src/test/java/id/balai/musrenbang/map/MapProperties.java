package id.balai.musrenbang.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.balai.musrenbang.map.Drawn.Kind;
import id.balai.organisation.Region.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

/** What holds for whatever is typed, tapped or drawn. */
class MapProperties {
    private static final double TENTH_OF_A_METRE = 0.000001;

    @Property
    void whatIsWrittenIsReadAgain(@ForAll("points") List<Point> points) {
        List<Point> read = TypedPoints.read(TypedPoints.write(points)).orElseThrow();
        assertThat(read).hasSameSizeAs(points);
        for (int i = 0; i < read.size(); i++) {
            assertThat(read.get(i).latitude()).isCloseTo(points.get(i).latitude(), within(TENTH_OF_A_METRE));
            assertThat(read.get(i).longitude()).isCloseTo(points.get(i).longitude(), within(TENTH_OF_A_METRE));
        }
    }

    /** Nothing typed breaks the form, and what is read lies on earth. */
    @Property
    void anythingTypedIsReadOrRefused(@ForAll @StringLength(max = 80) String typed) {
        Optional<List<Point>> read = TypedPoints.read(typed);
        read.ifPresent(points -> assertThat(points).allSatisfy(point -> {
            assertThat(Math.abs(point.latitude())).isLessThanOrEqualTo(90);
            assertThat(Math.abs(point.longitude())).isLessThanOrEqualTo(180);
        }));
    }

    @Property
    void digitsAndSignsInAnyOrderAreReadOrRefused(@ForAll("almost") String typed) {
        TypedPoints.read(typed)
                .ifPresent(points -> assertThat(points)
                        .allSatisfy(point -> assertThat(Double.isFinite(point.latitude() + point.longitude()))
                                .isTrue()));
    }

    /** A tap means the place under the finger, at every scale. */
    @Property
    void aTapIsWhereItIsSeen(
            @ForAll @DoubleRange(min = 95, max = 141) double longitude,
            @ForAll @DoubleRange(min = -11, max = 6) double latitude,
            @ForAll @DoubleRange(min = 0.3, max = 200) double metres,
            @ForAll @IntRange(max = MapView.SIDE) int x,
            @ForAll @IntRange(max = MapView.SIDE) int y) {
        MapView view = new MapView(new Point(longitude, latitude), metres);
        Point tapped = view.at(x, y);
        assertThat(view.x(tapped)).isCloseTo(x, within(0.01));
        assertThat(view.y(tapped)).isCloseTo(y, within(0.01));
    }

    /** A way is never shorter than the straight line, nor changed by being walked back; an area not by where it begins. */
    @Property
    void measuresDoNotDependOnTheWayTheyAreDrawn(@ForAll("drawn") List<Point> points) {
        Drawn line = new Drawn(Kind.LINE, points);
        double straight = Drawn.distance(points.getFirst(), points.getLast());
        assertThat(line.measure().doubleValue()).isGreaterThanOrEqualTo(Math.floor(straight) - 1);
        assertThat(new Drawn(Kind.LINE, points.reversed()).measure()).isEqualByComparingTo(line.measure());
        if (points.size() < 3) return;
        List<Point> turned = new ArrayList<>(points.subList(1, points.size()));
        turned.add(points.getFirst());
        double area = new Drawn(Kind.AREA, points).measure().doubleValue();
        double flat = Math.max(25, area / 10_000);
        assertThat(new Drawn(Kind.AREA, turned).measure().doubleValue()).isCloseTo(area, within(flat));
    }

    @Provide
    Arbitrary<List<Point>> points() {
        return point(95, 141, -11, 6).list().ofMinSize(1).ofMaxSize(Drawn.MOST);
    }

    /** Within a kelurahan: two kilometres across. */
    @Provide
    Arbitrary<List<Point>> drawn() {
        return point(98.48, 98.50, 3.60, 3.62).list().ofMinSize(2).ofMaxSize(12);
    }

    @Provide
    Arbitrary<String> almost() {
        return Arbitraries.strings().withChars("0123456789.,;-() \n").ofMaxLength(60);
    }

    private static Arbitrary<Point> point(double west, double east, double south, double north) {
        return Combinators.combine(
                        Arbitraries.doubles().between(west, east),
                        Arbitraries.doubles().between(south, north))
                .as(Point::new);
    }
}
