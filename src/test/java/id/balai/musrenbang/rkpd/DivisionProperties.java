package id.balai.musrenbang.rkpd;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.rkpd.Division.Wanted;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Whatever is wanted: the main part never costs more than its ceiling, and each stands in exactly one part. */
class DivisionProperties {
    /** Ceiling 100: the first takes 60, the second does not fit, the third does. */
    @Test
    void goesByRankAndTakesWhatStillFits() {
        assertThat(Division.of(Rupiah.of(100), List.of(free(60), free(50), free(40), free(1))))
                .containsExactly(Part.UTAMA, Part.CADANGAN, Part.UTAMA, Part.CADANGAN);
    }

    /** Ceiling 100: the last was raised by hand, so only 30 are left for those above it. */
    @Test
    void givesRoomFirstToWhatADecisionPutThere() {
        List<Wanted> ranked = List.of(
                free(60), free(30), new Wanted(Rupiah.of(1), Part.CADANGAN), new Wanted(Rupiah.of(70), Part.UTAMA));
        assertThat(Division.of(Rupiah.of(100), ranked))
                .containsExactly(Part.CADANGAN, Part.UTAMA, Part.CADANGAN, Part.UTAMA);
    }

    @Test
    void takesEverythingWhereThereIsNoCeiling() {
        assertThat(Division.of(null, List.of(free(1_000), free(2_000)))).containsOnly(Part.UTAMA);
    }

    @Property
    void neverExceedsTheCeiling(@ForAll("wanted") List<Wanted> ranked, @ForAll("amount") Rupiah room) {
        // No ceiling is lower than what decisions put there: KeepingRkpd refuses that.
        Rupiah ceiling = Division.fixed(ranked).plus(room);
        List<Part> parts = Division.of(ceiling, ranked);
        assertThat(sum(ranked, parts).exceeds(ceiling)).isFalse();
    }

    @Property
    void givesEachOnePartAndLeavesDecisionsAlone(
            @ForAll("wanted") List<Wanted> ranked, @ForAll("amount") Rupiah ceiling) {
        List<Part> parts = Division.of(ceiling, ranked);
        assertThat(parts).hasSameSizeAs(ranked).doesNotContainNull();
        for (int i = 0; i < parts.size(); i++) {
            if (ranked.get(i).fixed() != null)
                assertThat(parts.get(i)).isEqualTo(ranked.get(i).fixed());
        }
    }

    /** Who stands in the reserve by rank does so because it did not fit when its turn came, never for another reason. */
    @Property
    void keepsNobodyOutWhoFits(@ForAll("wanted") List<Wanted> ranked, @ForAll("amount") Rupiah room) {
        Rupiah ceiling = Division.fixed(ranked).plus(room);
        List<Part> parts = Division.of(ceiling, ranked);
        Rupiah left = ceiling.minus(sum(ranked, parts));
        for (int i = 0; i < parts.size(); i++) {
            if (ranked.get(i).fixed() == null && parts.get(i) == Part.CADANGAN) {
                assertThat(ranked.get(i).amount().exceeds(left)).isTrue();
            }
        }
    }

    private static Rupiah sum(List<Wanted> ranked, List<Part> parts) {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i) == Part.UTAMA)
                .mapToObj(i -> ranked.get(i).amount())
                .reduce(Rupiah.ZERO, Rupiah::plus);
    }

    private static Wanted free(long amount) {
        return new Wanted(Rupiah.of(amount), null);
    }

    @Provide
    Arbitrary<Rupiah> amount() {
        return Arbitraries.longs().between(0, 5_000_000_000L).map(Rupiah::of);
    }

    @Provide
    Arbitrary<List<Wanted>> wanted() {
        return Combinators.combine(amount(), Arbitraries.of(Part.class).injectNull(0.7))
                .as(Wanted::new)
                .list()
                .ofMaxSize(30);
    }
}
