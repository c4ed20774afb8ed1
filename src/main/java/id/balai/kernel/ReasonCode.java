package id.balai.kernel;

import java.util.regex.Pattern;

/** The code of a reason, as the city's list has it: a letter for the level, a number ({@code V-07}). */
public record ReasonCode(String value) {
    private static final Pattern SHAPE = Pattern.compile("[A-Z]{1,3}-\\d{2,3}");

    /** @throws IllegalArgumentException when it has another shape */
    public ReasonCode {
        if (!SHAPE.matcher(value).matches()) throw new IllegalArgumentException("not a reason code: " + value);
    }

    @Override
    public String toString() {
        return value;
    }
}
