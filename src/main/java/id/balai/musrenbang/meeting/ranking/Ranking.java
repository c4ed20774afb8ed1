package id.balai.musrenbang.meeting.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The order of a meeting's proposals. By rule: first those with all their scores, by the sum of score x weight, the higher
 * first (form of Asahan Perbup 49/2017); of the same sum the one with more supporters, then the lower number. Those that
 * have not all their scores stand below, by the same rule without the sum. Then whoever was given a place by hand is put
 * there; the others keep their order. Whole numbers only, so that everybody who computes it gets the same.
 */
public final class Ranking {
    private static final Comparator<Candidate> RULE = Comparator.comparing(
                    Candidate::complete, Comparator.reverseOrder())
            .thenComparing(c -> c.complete() ? c.total() : 0, Comparator.reverseOrder())
            .thenComparing(Candidate::supporters, Comparator.reverseOrder())
            .thenComparing(Candidate::serial);

    private Ranking() {}

    /**
     * What counts for the place of a proposal.
     *
     * @param total sum of score x weight
     * @param serial of the proposal's number; no two are the same
     * @param hand the place given by hand, from 1; 0 for none
     */
    public record Candidate(int serial, boolean complete, int total, int supporters, int hand) {}

    /**
     * A place.
     *
     * @param computed by rule, from 1
     * @param rank in the end, from 1
     * @param tied whether another has the same sum, so that supporters or the number decided
     */
    public record Place(int computed, int rank, boolean tied) {
        public boolean moved() {
            return computed != rank;
        }
    }

    /** The place of each, by serial. */
    public static Map<Integer, Place> of(List<Candidate> candidates) {
        List<Candidate> byRule = candidates.stream().sorted(RULE).toList();
        List<Candidate> order =
                new ArrayList<>(byRule.stream().filter(c -> c.hand() == 0).toList());
        byRule.stream()
                .filter(c -> c.hand() > 0)
                .sorted(Comparator.comparingInt(Candidate::hand))
                .forEach(c -> order.add(Math.min(c.hand() - 1, order.size()), c));
        Map<Integer, Integer> ranks = new HashMap<>();
        for (int i = 0; i < order.size(); i++) ranks.put(order.get(i).serial(), i + 1);
        Map<Integer, Place> places = new HashMap<>();
        for (int i = 0; i < byRule.size(); i++) {
            Candidate c = byRule.get(i);
            boolean tied = sameSum(byRule, i, i - 1) || sameSum(byRule, i, i + 1);
            places.put(c.serial(), new Place(i + 1, ranks.getOrDefault(c.serial(), 0), tied));
        }
        return places;
    }

    private static boolean sameSum(List<Candidate> all, int one, int other) {
        return other >= 0
                && other < all.size()
                && all.get(one).complete()
                && all.get(other).complete()
                && all.get(one).total() == all.get(other).total();
    }
}
