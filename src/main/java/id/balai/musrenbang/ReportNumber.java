package id.balai.musrenbang;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of a citizen's report as people quote it, {@code LAP-2026-00123}; e-Masyarakat knows the report by it. */
public record ReportNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{2,6}-\\d{4}-\\d{3,8}");

    /** @throws IllegalArgumentException when it has another shape */
    public ReportNumber {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a number of a report: " + value);
    }

    /** The number in what somebody typed, in whatever case; empty when it is none. */
    public static Optional<ReportNumber> find(String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return SHAPE.matcher(text).matches() ? Optional.of(new ReportNumber(text)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
