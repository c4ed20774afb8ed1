package id.balai.budgeting.given;

import id.balai.budgeting.version.BudgetVersion;
import java.util.List;

/**
 * Who gets grants and social aid by a version.
 *
 * @param rows in the order of the version
 * @param more whether there are others after them
 */
public record GivenPage(BudgetVersion version, List<Given> rows, boolean more) {
    public String path() {
        return version.path() + "/penerima";
    }

    public String next() {
        return path() + "?setelah=" + rows.getLast().seq();
    }
}
