package id.balai.kernel;

import java.util.regex.Pattern;

/**
 * An item of the standard prices: the kind of goods it belongs to (an asset code, six levels) and its serial in it,
 * {@code 1.1.12.01.03.0001.00017}. The same item keeps its code from year to year; its price belongs to a year.
 */
public record PriceItemCode(String value) implements Comparable<PriceItemCode> {
    private static final Pattern SHAPE = Pattern.compile("[1-9]\\.\\d\\.\\d{2}\\.\\d{2}\\.\\d{2}\\.\\d{4}\\.\\d{5}");
    private static final int GROUP_LENGTH = 17;

    /** @throws IllegalArgumentException when it has another shape */
    public PriceItemCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a code of a price item: " + value);
    }

    public static PriceItemCode of(String group, int serial) {
        return new PriceItemCode(group + ".%05d".formatted(serial));
    }

    /** The kind of goods, as the asset table has it. */
    public String group() {
        return value.substring(0, GROUP_LENGTH);
    }

    public int serial() {
        return Integer.parseInt(value.substring(GROUP_LENGTH + 1));
    }

    @Override
    public int compareTo(PriceItemCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
