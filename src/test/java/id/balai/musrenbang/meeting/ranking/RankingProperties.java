package id.balai.musrenbang.meeting.ranking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.musrenbang.meeting.ranking.Ranking.Candidate;
import id.balai.musrenbang.meeting.ranking.Ranking.Place;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A ranking is one total order, the same for everybody. */
class RankingProperties {
    @Property(tries = 300)
    void everyPlaceIsGivenOnce(@ForAll("meetings") List<Candidate> candidates) {
        Map<Integer, Place> places = Ranking.of(candidates);
        List<Integer> all = IntStream.rangeClosed(1, candidates.size()).boxed().toList();
        assertThat(places.values().stream().map(Place::rank)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(places.values().stream().map(Place::computed)).containsExactlyInAnyOrderElementsOf(all);
    }

    @Property(tries = 300)
    void theOrderInWhichTheyWereReadDoesNotMatter(@ForAll("meetings") List<Candidate> candidates, @ForAll long seed) {
        List<Candidate> shuffled = new ArrayList<>(candidates);
        Collections.shuffle(shuffled, new Random(seed));
        assertThat(Ranking.of(shuffled)).isEqualTo(Ranking.of(candidates));
    }

    @Property(tries = 300)
    void aHigherSumIsNeverComputedBelowALowerOne(@ForAll("meetings") List<Candidate> candidates) {
        Map<Integer, Place> places = Ranking.of(candidates);
        for (Candidate a : candidates) {
            for (Candidate b : candidates) {
                if (a.complete() && b.complete() && a.total() > b.total()) {
                    assertThat(requireNonNull(places.get(a.serial())).computed())
                            .isLessThan(requireNonNull(places.get(b.serial())).computed());
                }
            }
        }
    }

    /** Those without a place by hand stand among each other as computed. */
    @Property(tries = 300)
    void aPlaceByHandChangesNoOrderAmongTheOthers(@ForAll("meetings") List<Candidate> candidates) {
        Map<Integer, Place> places = Ranking.of(candidates);
        List<Candidate> others = candidates.stream().filter(c -> c.hand() == 0).toList();
        for (Candidate a : others) {
            for (Candidate b : others) {
                Place one = requireNonNull(places.get(a.serial()));
                Place other = requireNonNull(places.get(b.serial()));
                assertThat(Integer.compare(one.rank(), other.rank()))
                        .isEqualTo(Integer.compare(one.computed(), other.computed()));
            }
        }
    }

    @Provide
    Arbitrary<List<Candidate>> meetings() {
        Arbitrary<Integer> serials = Arbitraries.integers().between(1, 400);
        return serials.set()
                .ofMaxSize(30)
                .flatMap(set -> Combinators.combine(
                                set.stream().map(this::candidate).toList())
                        .as(all -> all));
    }

    private Arbitrary<Candidate> candidate(int serial) {
        Arbitrary<Integer> hands = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(5, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 40)));
        return Combinators.combine(
                        Arbitraries.of(true, true, false),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 2),
                        hands)
                .as((complete, total, supporters, hand) ->
                        new Candidate(serial, complete, total * 100, supporters, hand));
    }
}
