package id.balai.musrenbang.figures;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.musrenbang.figures.BySex.Count;
import id.balai.musrenbang.figures.BySex.Line;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/**
 * What somebody can find out who has the page, knows our rule, and knows from the figures by origin how many there are in
 * each column together.
 */
class BySexProperties {
    @Property
    void showsNoCountOfFewAndNoneThatSaysItOfAll(@ForAll("tables") BySex table) {
        for (Line line : table.lines().subList(0, 2)) {
            for (@Nullable Long told : java.util.Arrays.asList(line.taken(), line.ended(), line.rest())) {
                if (told != null) assertThat(told).matches(n -> n == 0 || n >= BySex.FEWEST);
            }
        }
        for (Count column : List.of(table.taken(), table.ended(), table.rest())) {
            if (column.shown() && column.women() + column.men() > 0) {
                assertThat(Math.min(column.women(), column.men())).isGreaterThanOrEqualTo(BySex.FEWEST);
            }
        }
    }

    /** Every table that would look the same is tried: a hidden count is never the same in all of them. */
    @Property(tries = 300)
    void leavesAHiddenCountMoreThanOneValue(@ForAll("tables") BySex table) {
        Set<BySex> alike = columns(table.taken())
                .flatMap(taken -> columns(table.ended())
                        .flatMap(ended -> columns(table.rest()).map(rest -> new BySex(taken, ended, rest))))
                .filter(other -> other.lines().equals(table.lines()))
                .collect(Collectors.toSet());
        assertThat(alike).contains(table);
        if (!table.taken().shown())
            assertThat(values(alike, t -> t.taken().women())).hasSizeGreaterThan(1);
        if (!table.ended().shown())
            assertThat(values(alike, t -> t.ended().women())).hasSizeGreaterThan(1);
        if (!table.rest().shown())
            assertThat(values(alike, t -> t.rest().women())).hasSizeGreaterThan(1);
        if (!table.allShown()) {
            assertThat(values(
                            alike,
                            t -> t.taken().women()
                                    + t.ended().women()
                                    + t.rest().women()))
                    .hasSizeGreaterThan(1);
        }
    }

    private static Set<Long> values(Set<BySex> tables, ToLongFunction<BySex> of) {
        return tables.stream().map(of::applyAsLong).collect(Collectors.toSet());
    }

    /** All columns with the same sum. */
    private static java.util.stream.Stream<Count> columns(Count column) {
        long sum = column.women() + column.men();
        return LongStream.rangeClosed(0, sum).mapToObj(women -> new Count(women, sum - women, column.unknown()));
    }

    @Provide
    Arbitrary<BySex> tables() {
        return Combinators.combine(column(), column(), column()).as(BySex::new);
    }

    private static Arbitrary<Count> column() {
        Arbitrary<Long> few = Arbitraries.longs().between(0, 9);
        return Combinators.combine(few, few, few).as(Count::new);
    }
}
