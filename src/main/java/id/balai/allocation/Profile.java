package id.balai.allocation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The ballots as the rules see them: people with identical ballots are one group, since they pay the same throughout, and
 * every project knows the groups that support it. Built once, read by all runs.
 */
final class Profile {
    private final Election election;
    private final Ballot[] ballots;
    private final int[] sizes;
    private final Support[] supports;
    private final Fraction[] costs;
    private final int[] ranks;

    /**
     * The supporters of one project, as parallel arrays.
     *
     * @param groups places of the groups
     * @param masses people of the group times what each of them gains
     * @param weights what each person of the group gains, above zero; all 1 unless points decide
     * @param voters people in all
     * @param score what they gain in all
     */
    @SuppressWarnings("ArrayRecordComponent") // read in the innermost loop, never compared
    record Support(int[] groups, double[] masses, long[] weights, long voters, long score) {}

    private Profile(Election election, Map<Ballot, Integer> groups, Terms.Ties ties) {
        this.election = election;
        ballots = groups.keySet().toArray(Ballot[]::new);
        sizes = groups.values().stream().mapToInt(n -> n).toArray();
        costs = election.projects().stream().map(p -> Fraction.of(p.cost())).toArray(Fraction[]::new);
        supports = supports();
        ranks = ranks(ties);
    }

    /** @throws ArithmeticException when the points are so many that their sum is beyond 63 bits */
    static Profile of(Election election, Terms terms) {
        boolean weighted = terms.utility() == Terms.Utility.POINTS;
        Map<Ballot, Integer> groups = new LinkedHashMap<>();
        for (Ballot ballot : election.ballots()) {
            groups.merge(weighted ? ballot : ballot.withoutPoints(), 1, Integer::sum);
        }
        return new Profile(election, groups, terms.ties());
    }

    private Support[] supports() {
        List<List<int[]>> places = new ArrayList<>();
        for (int p = 0; p < projects(); p++) places.add(new ArrayList<>());
        for (int group = 0; group < ballots.length; group++) {
            for (int at = 0; at < ballots[group].size(); at++) {
                if (ballots[group].points(at) > 0)
                    places.get(ballots[group].project(at)).add(new int[] {group, at});
            }
        }
        return places.stream().map(this::support).toArray(Support[]::new);
    }

    private Support support(List<int[]> places) {
        int[] groups = new int[places.size()];
        double[] masses = new double[places.size()];
        long[] weights = new long[places.size()];
        long voters = 0;
        long score = 0;
        for (int i = 0; i < groups.length; i++) {
            groups[i] = places.get(i)[0];
            weights[i] = ballots[groups[i]].points(places.get(i)[1]);
            long mass = Math.multiplyExact(weights[i], sizes[groups[i]]);
            masses[i] = mass;
            voters += sizes[groups[i]];
            score = Math.addExact(score, mass);
        }
        return new Support(groups, masses, weights, voters, score);
    }

    private int[] ranks(Terms.Ties ties) {
        List<Integer> order = new ArrayList<>();
        for (int p = 0; p < projects(); p++) order.add(p);
        Comparator<Integer> byId = (a, b) -> CodePoints.compare(id(a), id(b));
        order.sort(
                switch (ties) {
                    case ID -> byId;
                    case VOTES ->
                        Comparator.<Integer>comparingLong(p -> -supports[p].voters())
                                .thenComparing(byId);
                    case COST ->
                        Comparator.<Integer, Fraction>comparing(p -> costs[p]).thenComparing(byId);
                });
        int[] rank = new int[order.size()];
        for (int i = 0; i < rank.length; i++) rank[order.get(i)] = i;
        return rank;
    }

    Election election() {
        return election;
    }

    int projects() {
        return costs.length;
    }

    int groups() {
        return ballots.length;
    }

    /** How many voters cast it. */
    int size(int group) {
        return sizes[group];
    }

    Ballot ballot(int group) {
        return ballots[group];
    }

    Support support(int project) {
        return supports[project];
    }

    Fraction cost(int project) {
        return costs[project];
    }

    String id(int project) {
        return election.projects().get(project).id();
    }

    /** Its place in the declared order of ties; no two projects share one. */
    int rank(int project) {
        return ranks[project];
    }

    Comparator<Integer> byRank() {
        return Comparator.comparingInt(this::rank);
    }
}
