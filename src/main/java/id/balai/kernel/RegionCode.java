package id.balai.kernel;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A region's code as the ministry writes it, with our own last part for the unit below a kelurahan:
 * {@code 12.75} kota, {@code 12.75.01} kecamatan, {@code 12.75.01.1001} kelurahan, {@code 12.75.01.1001.03} lingkungan.
 */
public record RegionCode(String value) implements Comparable<RegionCode> {
    private static final Pattern SHAPE = Pattern.compile("\\d{2}\\.\\d{2}(\\.\\d{2}(\\.\\d{4}(\\.\\d{2,3})?)?)?");

    /** @throws IllegalArgumentException when it has another shape */
    public RegionCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a region code: " + value);
    }

    /** 1 kota, 2 kecamatan, 3 kelurahan, 4 the unit below it. */
    public int depth() {
        return switch (value.length()) {
            case 5 -> 1;
            case 8 -> 2;
            case 13 -> 3;
            default -> 4;
        };
    }

    public Optional<RegionCode> parent() {
        return depth() == 1
                ? Optional.empty()
                : Optional.of(new RegionCode(value.substring(0, value.lastIndexOf('.'))));
    }

    /** The region itself or the one above it at that depth (1 to 4). */
    public Optional<RegionCode> atDepth(int depth) {
        if (depth > depth()) return Optional.empty();
        return depth == depth() ? Optional.of(this) : parent().flatMap(p -> p.atDepth(depth));
    }

    /** Whether the other region is this one or lies inside it. */
    public boolean contains(RegionCode other) {
        int length = value.length();
        return other.value.startsWith(value) && (other.value.length() == length || other.value.charAt(length) == '.');
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
