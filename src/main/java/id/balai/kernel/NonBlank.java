package id.balai.kernel;

import java.util.Optional;

/** Text that says something: stripped, not empty, without control characters and without what no document can hold. */
public record NonBlank(String value) {
    /** @throws IllegalArgumentException when nothing is left or a control character other than a line break is in it */
    public NonBlank {
        value = value.strip();
        if (value.isEmpty()) throw new IllegalArgumentException("blank");
        if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException("control character");
        }
        if (value.codePoints().anyMatch(NonBlank::isNone)) throw new IllegalArgumentException("no character");
    }

    /** Half a surrogate pair, or a code point that Unicode keeps for no character (XML 1.0 forbids both). */
    private static boolean isNone(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE || (codePoint & 0xFFFE) == 0xFFFE;
    }

    /** What somebody typed, or empty when it says nothing or has a control character in it. */
    public static Optional<NonBlank> find(String typed) {
        try {
            return Optional.of(new NonBlank(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
