package id.balai.musrenbang.meeting.ranking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.musrenbang.meeting.ranking.Ranking.Candidate;
import id.balai.musrenbang.meeting.ranking.Ranking.Place;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Ranks by rule and by hand. */
class RankingTests {
    @Test
    void theHigherSumComesFirstThenMoreSupportersThenTheLowerNumber() {
        Map<Integer, Place> places = Ranking.of(
                List.of(candidate(1, 300, 5), candidate(2, 425, 0), candidate(3, 300, 9), candidate(4, 300, 5)));
        assertThat(rank(places, 2, 3, 1, 4)).containsExactly(1, 2, 3, 4);
        assertThat(requireNonNull(places.get(2)).tied()).isFalse();
        assertThat(List.of(1, 3, 4))
                .allSatisfy(
                        n -> assertThat(requireNonNull(places.get(n)).tied()).isTrue());
    }

    @Test
    void whoLacksAScoreStandsBelowWhateverItsSum() {
        Map<Integer, Place> places = Ranking.of(List.of(new Candidate(1, false, 480, 99, 0), candidate(2, 100, 0)));
        assertThat(rank(places, 2, 1)).containsExactly(1, 2);
    }

    /** Computed 1 2 3 4; the meeting puts the fourth first: 4 1 2 3, and each keeps its computed place beside it. */
    @Test
    void aPlaceByHandMovesTheOthersAndKeepsTheComputedOne() {
        Map<Integer, Place> places = Ranking.of(List.of(
                candidate(1, 500, 0), candidate(2, 400, 0), candidate(3, 300, 0), new Candidate(4, true, 200, 0, 1)));
        assertThat(rank(places, 4, 1, 2, 3)).containsExactly(1, 2, 3, 4);
        assertThat(places.get(4)).isEqualTo(new Place(4, 1, false));
        assertThat(requireNonNull(places.get(4)).moved()).isTrue();
    }

    @Test
    void aPlaceBeyondTheEndIsTheLast() {
        Map<Integer, Place> places = Ranking.of(List.of(new Candidate(1, true, 500, 0, 99), candidate(2, 100, 0)));
        assertThat(rank(places, 2, 1)).containsExactly(1, 2);
    }

    private static Candidate candidate(int serial, int total, int supporters) {
        return new Candidate(serial, true, total, supporters, 0);
    }

    private static List<Integer> rank(Map<Integer, Place> places, Integer... serials) {
        return List.of(serials).stream()
                .map(s -> requireNonNull(places.get(s)).rank())
                .toList();
    }
}
