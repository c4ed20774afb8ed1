package id.balai.kernel;

import java.util.regex.Pattern;

/** The four digits of a kabupaten or kota in Kepmendagri 300.2.2-2430/2025; Binjai is 1275. */
public record CityCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\d{4}");

    /** @throws IllegalArgumentException when it is not four digits */
    public CityCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a city code: " + value);
    }

    /** The name of the schema that holds everything of this city. */
    public String schema() {
        return "kota_" + value;
    }

    @Override
    public String toString() {
        return value;
    }
}
