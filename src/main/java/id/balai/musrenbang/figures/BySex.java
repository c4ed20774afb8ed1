package id.balai.musrenbang.figures;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of residents' proposals by the sex of who proposed them. A count is shown only when there are at least
 * {@value #FEWEST} women and {@value #FEWEST} men in it; otherwise both are hidden. How many there were together stands
 * elsewhere on the page, so hiding one alone would let everybody compute it; and none at all would say of each of the
 * others what they are. The sum of what was handed in is hidden with any of its parts, for the same reason.
 *
 * @param taken accepted at every level
 * @param ended refused, put off or passed on
 * @param rest withdrawn, or decided by nobody
 */
public record BySex(Count taken, Count ended, Count rest) {
    public static final int FEWEST = 5;

    /**
     * Women, men, and those of whom it is not known.
     *
     * <p>Of those the number is no secret: it tells nothing of anybody.
     */
    public record Count(long women, long men, long unknown) {
        public boolean shown() {
            return women >= FEWEST && men >= FEWEST || women + men == 0;
        }

        private Count plus(Count other) {
            return new Count(women + other.women, men + other.men, unknown + other.unknown);
        }
    }

    public boolean allShown() {
        return Stream.of(taken, ended, rest).allMatch(Count::shown);
    }

    public boolean isEmpty() {
        Count all = all();
        return all.women + all.men == 0;
    }

    private Count all() {
        return taken.plus(ended).plus(rest);
    }

    /**
     * A line of the table; null is hidden.
     *
     * @param code WOMAN, MAN or UNKNOWN
     */
    public record Line(
            String code,
            @Nullable Long made,
            @Nullable Long taken,
            @Nullable Long ended,
            @Nullable Long rest) {}

    /** As it is shown, on the page and in the file. */
    public List<Line> lines() {
        return List.of(
                line("WOMAN", Count::women),
                line("MAN", Count::men),
                new Line("UNKNOWN", all().unknown, taken.unknown, ended.unknown, rest.unknown));
    }

    /**
     * The same the other way round, as the page has it; null is hidden.
     *
     * @param code MADE, TAKEN, ENDED or REST
     */
    public record Row(
            String code,
            @Nullable Long women,
            @Nullable Long men,
            @Nullable Long unknown) {}

    public List<Row> rows() {
        List<Line> of = lines();
        return List.of(
                row("MADE", of, Line::made),
                row("TAKEN", of, Line::taken),
                row("ENDED", of, Line::ended),
                row("REST", of, Line::rest));
    }

    private static Row row(String code, List<Line> of, java.util.function.Function<Line, @Nullable Long> column) {
        return new Row(code, column.apply(of.get(0)), column.apply(of.get(1)), column.apply(of.get(2)));
    }

    private Line line(String code, java.util.function.ToLongFunction<Count> of) {
        return new Line(
                code,
                allShown() ? Long.valueOf(of.applyAsLong(all())) : null,
                shown(taken, of),
                shown(ended, of),
                shown(rest, of));
    }

    private static @Nullable Long shown(Count count, java.util.function.ToLongFunction<Count> of) {
        return count.shown() ? Long.valueOf(of.applyAsLong(count)) : null;
    }
}
