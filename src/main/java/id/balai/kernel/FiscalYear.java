package id.balai.kernel;

import java.util.Optional;

/** A budget and plan year (tahun anggaran); the calendar year, UU 17/2003 art. 4. */
public record FiscalYear(int value) implements Comparable<FiscalYear> {
    private static final int FIRST = 2000;
    private static final int LAST = 2100;

    /** @throws IllegalArgumentException outside 2000..2100 */
    public FiscalYear {
        if (value < FIRST || value > LAST) throw new IllegalArgumentException("not a fiscal year: " + value);
    }

    /** The year of an address or a form; empty for what is none. */
    public static Optional<FiscalYear> find(String text) {
        try {
            return Optional.of(new FiscalYear(Integer.parseInt(text)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public FiscalYear next() {
        return new FiscalYear(value + 1);
    }

    public FiscalYear previous() {
        return new FiscalYear(value - 1);
    }

    @Override
    public int compareTo(FiscalYear other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
