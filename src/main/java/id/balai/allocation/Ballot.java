package id.balai.allocation;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** One person's vote: the projects it names, each once, and the points it gives them. Equal ballots are equal objects. */
public final class Ballot {
    private final int[] projects;
    private final long @Nullable [] points;

    private Ballot(int[] projects, long @Nullable [] points) {
        this.projects = projects;
        this.points = points;
    }

    /**
     * A ballot that names projects without weighing them.
     *
     * @param projects places in {@link Election#projects()}, in any order; a repeated one counts once
     */
    public static Ballot approving(int... projects) {
        return new Ballot(Arrays.stream(projects).sorted().distinct().toArray(), null);
    }

    /**
     * A ballot with points: whole numbers of the election's {@link Election#pointUnit()}.
     *
     * @param projects places in {@link Election#projects()}, each once
     */
    public static Ballot scoring(int[] projects, long[] points) {
        int[] byPlace = IntStream.range(0, projects.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(projects[a], projects[b]))
                .mapToInt(i -> i)
                .toArray();
        return new Ballot(
                Arrays.stream(byPlace).map(i -> projects[i]).toArray(),
                Arrays.stream(byPlace).mapToLong(i -> points[i]).toArray());
    }

    /** A ballot that ranks: the last of n named gets one point, the first n (Borda, as Pabulib counts the score). */
    public static Ballot ranking(int... bestFirst) {
        long[] points = new long[bestFirst.length];
        for (int i = 0; i < points.length; i++) points[i] = points.length - i;
        return scoring(bestFirst, points);
    }

    /** How many projects it names. */
    public int size() {
        return projects.length;
    }

    /** The project at a place of the ballot, ascending. */
    public int project(int at) {
        return projects[at];
    }

    /** What it gives that project; 1 on a ballot without points. */
    public long points(int at) {
        return points == null ? 1 : points[at];
    }

    /** The same projects without the points. */
    Ballot withoutPoints() {
        return points == null ? this : new Ballot(projects, null);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Ballot ballot
                && Arrays.equals(projects, ballot.projects)
                && Arrays.equals(points, ballot.points);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(projects) + Arrays.hashCode(points);
    }
}
