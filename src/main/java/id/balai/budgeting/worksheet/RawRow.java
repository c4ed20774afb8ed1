package id.balai.budgeting.worksheet;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet as it was typed.
 *
 * @param number as the spreadsheet counts, from 1
 * @param cells by column; a column that the sheet has and the row leaves empty is there, with nothing in it
 * @param wrong why it cannot be read at all, or null
 */
record RawRow(
        int number, Map<LineColumn, String> cells, @Nullable String wrong) {
    String cell(LineColumn column) {
        return cells.getOrDefault(column, "");
    }

    boolean isEmpty() {
        return wrong == null && cells.values().stream().allMatch(String::isBlank);
    }
}
