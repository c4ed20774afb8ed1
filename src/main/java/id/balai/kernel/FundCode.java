package id.balai.kernel;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A source of fund (sumber dana), six levels: 1 dana umum, 2 dana khusus ({@code 1.2.01.01.02} DAU);
 * Permendagri 90/2019.
 */
public record FundCode(String value) implements Comparable<FundCode> {
    private static final Pattern SHAPE = SixLevels.startingWith("12");

    /** @throws IllegalArgumentException when it has another shape */
    public FundCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a code of a fund: " + value);
    }

    /** The code of levels given as numbers. */
    public static FundCode of(List<Integer> levels) {
        return new FundCode(SixLevels.padded(levels));
    }

    public int depth() {
        return SixLevels.depth(value);
    }

    public Optional<FundCode> parent() {
        return SixLevels.parent(value).map(FundCode::new);
    }

    @Override
    public int compareTo(FundCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
