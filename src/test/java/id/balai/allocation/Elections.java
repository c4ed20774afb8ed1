package id.balai.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Small elections for tests. */
final class Elections {
    private Elections() {}

    /** @param ballots such as "3*a,b": three voters who approve a and b */
    static Election approval(long budget, String projects, String... ballots) {
        List<Project> listed = Arrays.stream(projects.split(" "))
                .map(p -> new Project(p.split(":")[0], "", new BigDecimal(p.split(":")[1])))
                .toList();
        List<String> ids = listed.stream().map(Project::id).toList();
        List<Ballot> cast = new ArrayList<>();
        for (String line : ballots) {
            int times = line.contains("*") ? Integer.parseInt(line.split("\\*")[0]) : 1;
            String named = line.substring(line.indexOf('*') + 1);
            int[] places = named.isEmpty()
                    ? new int[0]
                    : Arrays.stream(named.split(",")).mapToInt(ids::indexOf).toArray();
            for (int i = 0; i < times; i++) cast.add(Ballot.approving(places));
        }
        return Election.approval(BigDecimal.valueOf(budget), listed, cast);
    }

    /** Of the size of a neighbourhood, with few different costs, so that equals abound. */
    static Election random(long seed, boolean points) {
        Random random = new Random(seed);
        int projects = 1 + random.nextInt(7);
        int unit = random.nextBoolean() ? 1 : 5_000_000;
        List<Project> listed = new ArrayList<>();
        for (int p = 0; p < projects; p++) {
            int cost = random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(8);
            listed.add(new Project(String.valueOf(7 + p), "", BigDecimal.valueOf((long) cost * unit)));
        }
        long all = listed.stream().mapToLong(p -> p.cost().longValue()).sum();
        List<Ballot> ballots = new ArrayList<>();
        for (int v = 1 + random.nextInt(12); v > 0; v--) {
            int[] named = IntStream.range(0, projects)
                    .filter(_ -> random.nextInt(3) == 0)
                    .toArray();
            long[] given =
                    Arrays.stream(named).mapToLong(_ -> 1 + random.nextInt(4)).toArray();
            ballots.add(points ? Ballot.scoring(named, given) : Ballot.approving(named));
        }
        BigDecimal budget = BigDecimal.valueOf(all * (20 + random.nextInt(70)) / 100);
        VoteKind kind = points ? VoteKind.CUMULATIVE : VoteKind.APPROVAL;
        return new Election(kind, budget, listed, ballots, BigDecimal.ONE);
    }

    static List<String> winners(Election election, Terms terms) {
        return Allocation.compute(election, terms).winners().stream()
                .map(Project::id)
                .toList();
    }
}
