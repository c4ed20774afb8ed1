package id.balai.web.kit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Five steps of one hue, from few to much.
 *
 * @param from the least value of the steps 2 to 5, growing
 * @param labels what stands under each of the five steps
 */
public record Scale(List<Double> from, List<String> labels) {
    private static final int STEPS = 5;
    private static final double[] SHARES = {0.2, 0.45, 0.7, 0.9};

    /** Steps at these counts: {@code counts(3, 6, 10, 16)} makes 0–2, 3–5, 6–9, 10–15, 16+. */
    public static Scale counts(long second, long third, long fourth, long fifth) {
        long[] from = {0, second, third, fourth, fifth};
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < STEPS; i++) {
            if (i == STEPS - 1) labels.add(Figure.of(from[i]).text() + "+");
            else labels.add(span(from[i], from[i + 1] - 1));
        }
        return new Scale(List.of((double) second, (double) third, (double) fourth, (double) fifth), labels);
    }

    /** Steps that spread these counts: the highest tenth stands out, many share the lower steps. */
    public static Scale fitting(Collection<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        long[] from = new long[SHARES.length];
        for (int i = 0; i < SHARES.length; i++) {
            long at = sorted.isEmpty() ? 0 : sorted.get((int) (SHARES[i] * (sorted.size() - 1)));
            from[i] = Math.max(at, i == 0 ? 1 : from[i - 1] + 1);
        }
        return counts(from[0], from[1], from[2], from[3]);
    }

    /** Steps at these values, labelled by what {@code words} makes of each lower end. */
    public static Scale at(List<Double> from, DoubleFunction<String> words) {
        List<String> labels = new ArrayList<>();
        labels.add("< " + words.apply(from.getFirst()));
        for (double value : from) labels.add(words.apply(value) + (value == from.getLast() ? "+" : ""));
        return new Scale(List.copyOf(from), labels);
    }

    /** 1 to 5. */
    public int step(double value) {
        return 1 + (int) from.stream().filter(least -> value >= least).count();
    }

    private static String span(long least, long most) {
        String first = Figure.of(least).text();
        return most <= least ? first : first + "–" + Figure.of(most).text();
    }
}
