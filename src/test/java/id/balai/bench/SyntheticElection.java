package id.balai.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;

/** Elections of a large city that never were, the same on every machine. */
final class SyntheticElection {
    /** Rupiah a voter; it makes about 150 runs of {@link #hard}. */
    static final String HARD_STEP = "800";

    private SyntheticElection() {}

    /** Of the size of the largest published approval election: 23,571 different ballots, costs in whole units. */
    static void likeLargestReal(Path file) throws IOException {
        write(file, 160, 90_494, 23_571, 3.6, 1.8, 6_112_868, 2_000);
    }

    /** Harder than any published: nearly every ballot is different, seven approvals on each, rupiah by the billion. */
    static void hard(Path file) throws IOException {
        write(file, 200, 90_000, 90_000, 7.3, 1.3, 25_000_000_000L, 5_000_000);
    }

    private static void write(
            Path file, int projects, int voters, int different, double approvals, double skew, long budget, long unit)
            throws IOException {
        Random random = new Random(20261124);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("META\nkey;value\ndescription;synthetic\nnum_projects;" + projects + "\nnum_votes;" + voters
                    + "\nbudget;" + budget + "\nvote_type;approval\nPROJECTS\nproject_id;cost\n");
            for (int p = 0; p < projects; p++) {
                long units = 1 + (long) Math.floor(Math.pow(random.nextDouble(), 2) * budget / unit / 12);
                out.write("P" + p + ";" + units * unit + "\n");
            }
            out.write("VOTES\nvoter_id;vote\n");
            List<String> ballots = new ArrayList<>();
            for (int v = 0; v < voters; v++) {
                String ballot = v < different
                        ? ballot(random, projects, approvals, skew)
                        : ballots.get((int) (different * Math.pow(random.nextDouble(), 3)));
                ballots.add(ballot);
                out.write("v" + v + ";" + ballot + "\n");
            }
        }
    }

    /** Popular projects come often; every voter also has a quarter of the city to care for. */
    private static String ballot(Random random, int projects, double approvals, double skew) {
        int size = Math.max(1, (int) Math.round(approvals + random.nextGaussian() * approvals / 3));
        int quarter = random.nextInt(10);
        SortedSet<Integer> named = new TreeSet<>();
        while (named.size() < size) {
            int popular = (int) (projects * Math.pow(random.nextDouble(), skew));
            named.add(random.nextInt(3) == 0 ? popular / 10 * 10 + quarter : popular);
        }
        StringBuilder list = new StringBuilder();
        for (int project : named)
            list.append(list.isEmpty() ? "" : ",").append('P').append(project);
        return list.toString();
    }
}
