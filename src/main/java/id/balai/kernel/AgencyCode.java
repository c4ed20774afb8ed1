package id.balai.kernel;

import java.util.regex.Pattern;

/**
 * The code of a perangkat daerah: three bidang slots, serial and unit ({@code 1.03.0.00.0.00.01.0000}), the last four
 * digits being the unit (kelurahan, UPT); Permendagri 90/2019.
 */
public record AgencyCode(String value) implements Comparable<AgencyCode> {
    private static final Pattern SHAPE =
            Pattern.compile("\\d\\.\\d{2}\\.\\d\\.\\d{2}\\.\\d\\.\\d{2}\\.\\d{2}\\.\\d{4}");

    /** @throws IllegalArgumentException when it has another shape */
    public AgencyCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not an agency code: " + value);
    }

    @Override
    public int compareTo(AgencyCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
