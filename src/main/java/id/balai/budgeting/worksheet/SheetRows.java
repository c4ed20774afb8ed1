package id.balai.budgeting.worksheet;

import static id.balai.web.Text.t;

import id.balai.budgeting.sheet.CellRefused;
import id.balai.budgeting.sheet.SheetFile;
import id.balai.budgeting.sheet.SheetRow;
import id.balai.budgeting.sheet.UnreadableSheet;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows that were pasted or sent as a file, made the same: cells by column, numbers as people type them here. */
final class SheetRows {
    /** As many as a planner looks through; more come sub kegiatan by sub kegiatan. */
    static final int MOST = 2_000;

    private static final String FORMULA = "=+-@";

    private SheetRows() {}

    /** From the clipboard of a spreadsheet: cells between tabs. Headings in the first row, or the plain columns. */
    static List<RawRow> pasted(String text) {
        List<RawRow> rows = new ArrayList<>();
        String[] lines = text.split("\\R", -1);
        Map<Integer, LineColumn> columns = headings(lines[0].split("\t", -1));
        boolean headed = !columns.isEmpty();
        for (int i = headed ? 1 : 0; i < lines.length; i++) {
            if (lines[i].isBlank()) continue;
            if (rows.size() == MOST) {
                rows.add(new RawRow(i + 1, Map.of(), t("budgeting.sheet.many", MOST)));
                break;
            }
            RawRow row = row(i + 1, lines[i].split("\t", -1), headed ? columns : plain());
            if (!row.isEmpty()) rows.add(row);
        }
        return rows;
    }

    private static Map<Integer, LineColumn> headings(String[] cells) {
        Map<Integer, LineColumn> columns = new LinkedHashMap<>();
        for (int i = 0; i < cells.length; i++) {
            Optional<LineColumn> column = LineColumn.of(unquoted(cells[i]));
            int place = i;
            column.filter(c -> !columns.containsValue(c)).ifPresent(c -> columns.put(place, c));
        }
        return columns.size() > 1 ? columns : Map.of();
    }

    private static Map<Integer, LineColumn> plain() {
        Map<Integer, LineColumn> columns = new LinkedHashMap<>();
        for (int i = 0; i < LineColumn.PLAIN.size(); i++) columns.put(i, LineColumn.PLAIN.get(i));
        return columns;
    }

    private static RawRow row(int number, String[] cells, Map<Integer, LineColumn> columns) {
        Map<LineColumn, String> found = new EnumMap<>(LineColumn.class);
        columns.forEach((place, column) ->
                found.put(column, place < cells.length ? withoutApostrophe(unquoted(cells[place])) : ""));
        return new RawRow(number, found, null);
    }

    /** Spreadsheets put quotation marks around a cell that has some inside. */
    private static String unquoted(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }

    /** @throws UnreadableSheet when the file as a whole cannot be taken, as one with more rows than are looked through */
    static List<RawRow> of(Path file) {
        List<RawRow> rows = new ArrayList<>();
        SheetFile.read(file, LineColumn.headings(), row -> {
            if (rows.size() == MOST) throw new UnreadableSheet(t("budgeting.sheet.many", MOST));
            rows.add(row(row));
        });
        return rows;
    }

    private static RawRow row(SheetRow row) {
        Map<LineColumn, String> cells = new EnumMap<>(LineColumn.class);
        try {
            for (LineColumn column : LineColumn.values()) {
                if (column == LineColumn.AMOUNT || !row.has(column.heading())) continue;
                cells.put(
                        column,
                        column.isNumeric() ? number(row, column) : withoutApostrophe(row.text(column.heading())));
            }
            return new RawRow(row.number(), cells, null);
        } catch (CellRefused refused) {
            String where = refused.column().isEmpty() ? "" : refused.column() + ": ";
            return new RawRow(row.number(), cells, where + refused.reason());
        }
    }

    /** With a decimal comma and without points, which is read one way only. */
    private static String number(SheetRow row, LineColumn column) {
        return row.number(column.heading())
                .map(BigDecimal::stripTrailingZeros)
                .map(number -> number.toPlainString().replace('.', ','))
                .orElse("");
    }

    /** What began like a formula went out with an apostrophe. */
    private static String withoutApostrophe(String text) {
        boolean guarded = text.length() > 1 && text.charAt(0) == '\'' && FORMULA.indexOf(text.charAt(1)) >= 0;
        return guarded ? text.substring(1) : text;
    }

    /** The rows as text that {@link #pasted} reads back. */
    static String text(List<RawRow> rows) {
        List<LineColumn> columns = Arrays.stream(LineColumn.values())
                .filter(column -> rows.stream().anyMatch(row -> row.cells().containsKey(column)))
                .toList();
        return rows.stream()
                .map(row -> columns.stream()
                        .map(column -> guarded(row.cell(column)))
                        .collect(Collectors.joining("\t")))
                .collect(Collectors.joining(
                        "\n", columns.stream().map(LineColumn::heading).collect(Collectors.joining("\t")) + "\n", ""));
    }

    /** On one line, and never the beginning of a formula. */
    static String guarded(String text) {
        String line = text.replaceAll("[\\p{Cntrl}]+", " ");
        return !line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
