package id.balai.web.kit;

import org.jspecify.annotations.Nullable;

/**
 * The head of a table's column.
 *
 * @param numeric right-aligned
 * @param folds not shown on a phone, where the row's first cell tells it
 * @param href the same list sorted by this column, or null
 * @param sort how the list is sorted by it now: ascending, descending or null
 */
public record Column(
        String label,
        boolean numeric,
        boolean folds,
        @Nullable String href,
        @Nullable String sort) {
    public static Column text(String label) {
        return new Column(label, false, false, null, null);
    }

    public static Column number(String label) {
        return new Column(label, true, false, null, null);
    }

    public Column folding() {
        return new Column(label, numeric, true, href, sort);
    }

    public Column sortedBy(String address) {
        return new Column(label, numeric, folds, address, sort);
    }

    public Column ascending() {
        return new Column(label, numeric, folds, href, "ascending");
    }

    public Column descending() {
        return new Column(label, numeric, folds, href, "descending");
    }

    /** The classes of its cells. */
    public String css() {
        return (numeric ? "n" : "") + (folds ? " lb" : "");
    }
}
