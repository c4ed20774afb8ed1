package id.balai.budgeting.sheet;

import java.util.Locale;

/**
 * A column that a table needs or knows. Columns are found by their text, wherever they stand; foreign ones are ignored.
 *
 * @param required whether the table cannot be read without it
 */
public record Heading(String text, boolean required) {
    public static Heading needed(String text) {
        return new Heading(text, true);
    }

    public static Heading known(String text) {
        return new Heading(text, false);
    }

    boolean matches(String cell) {
        return text.toUpperCase(Locale.ROOT).equals(cell.toUpperCase(Locale.ROOT));
    }
}
