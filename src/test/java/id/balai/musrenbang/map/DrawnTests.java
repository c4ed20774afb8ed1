package id.balai.musrenbang.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import id.balai.musrenbang.map.Drawn.Kind;
import id.balai.organisation.Region.Point;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lengths and areas, against what a degree is on a sphere of 40,075.2 km around: 111,320 m. */
class DrawnTests {
    /** A thousandth of a degree to the north is 111,32 m, wherever it is. */
    @Test
    void measuresALineToTheNorth() {
        Drawn line = new Drawn(Kind.LINE, List.of(new Point(98.49, 3.6), new Point(98.49, 3.601)));
        assertThat(line.measure()).isEqualByComparingTo("111");
        assertThat(line.unit()).isEqualTo("m");
    }

    /** To the east it is shorter by the cosine of the latitude: at 60 degrees half of it, 55,66 m. */
    @Test
    void measuresALineToTheEast() {
        Drawn line = new Drawn(Kind.LINE, List.of(new Point(98.49, 60), new Point(98.491, 60)));
        assertThat(line.measure()).isEqualByComparingTo("56");
        assertThat(Drawn.distance(new Point(98.49, 60), new Point(98.491, 60))).isCloseTo(55.66, within(0.01));
    }

    /** 111,32 m × 111,32 m = 12.392,1 m2 at the equator, whichever way round the corners are tapped. */
    @Test
    void measuresASquare() {
        List<Point> corners =
                List.of(new Point(98, 0), new Point(98.001, 0), new Point(98.001, 0.001), new Point(98, 0.001));
        assertThat(new Drawn(Kind.AREA, corners).measure()).isEqualByComparingTo("12392");
        assertThat(new Drawn(Kind.AREA, corners.reversed()).measure()).isEqualByComparingTo("12392");
        assertThat(new Drawn(Kind.AREA, corners).crossesItself()).isFalse();
    }

    @Test
    void knowsABowTie() {
        List<Point> tie =
                List.of(new Point(98, 0), new Point(98.001, 0.001), new Point(98.001, 0), new Point(98, 0.001));
        assertThat(new Drawn(Kind.AREA, tie).crossesItself()).isTrue();
    }

    @Test
    void needsPointsEnough() {
        List<Point> one = List.of(new Point(98, 3));
        assertThatThrownBy(() -> new Drawn(Kind.LINE, one)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Drawn(Kind.AREA, one)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new Drawn(Kind.POINT, one).measure()).isZero();
    }
}
