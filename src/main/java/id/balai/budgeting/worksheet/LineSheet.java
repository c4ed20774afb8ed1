package id.balai.budgeting.worksheet;

import id.balai.budgeting.rka.BudgetLine;
import id.balai.budgeting.rka.LineContent;
import id.balai.budgeting.rka.LineFields;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Lines as the rows of a sheet, and the sheet as XLSX: what goes out is what comes in again. */
final class LineSheet {
    private static final int ROWS_IN_MEMORY = 500;
    private static final int FROZEN_COLUMNS = 2;

    private LineSheet() {}

    static RawRow row(int number, BudgetLine line) {
        Map<LineColumn, String> cells = cells(line.content(), LineFields.of(line.content()));
        cells.put(LineColumn.NUMBER, String.valueOf(line.number()));
        cells.put(LineColumn.VERSION, String.valueOf(line.version()));
        cells.put(LineColumn.SUB, line.pot().subKegiatan().value());
        cells.put(LineColumn.AMOUNT, plain(line.amount().amount()));
        return new RawRow(number, cells, null);
    }

    /** The cells of a line; every column is there, an empty one with nothing in it. */
    static Map<LineColumn, String> cells(LineContent content, Map<String, String> fields) {
        Map<LineColumn, String> cells = new EnumMap<>(LineColumn.class);
        for (LineColumn column : LineColumn.values()) {
            cells.put(
                    column,
                    column.field().map(field -> fields.getOrDefault(field, "")).orElse(""));
        }
        cells.put(LineColumn.NAME, content.name());
        if (content.provisional()) cells.put(LineColumn.PROVISIONAL, "ya");
        return cells;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString().replace('.', ',');
    }

    /** Text stays text: no cell is a formula. */
    static void write(List<RawRow> rows, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Balai", "1.0")) {
            Worksheet sheet = book.newWorksheet("RKA");
            sheet.freezePane(FROZEN_COLUMNS, 1);
            for (LineColumn column : LineColumn.values()) {
                sheet.inlineString(0, column.ordinal(), column.heading());
                sheet.style(0, column.ordinal()).bold().set();
            }
            int next = 1;
            for (RawRow row : rows) {
                for (LineColumn column : LineColumn.values()) put(sheet, next, column, row.cell(column));
                if (++next % ROWS_IN_MEMORY == 0) sheet.flush();
            }
        }
    }

    private static void put(Worksheet sheet, int row, LineColumn column, String cell) {
        if (cell.isEmpty()) return;
        if (column.isNumeric()) {
            String plain = cell.replace(".", "").replace(',', '.');
            sheet.value(row, column.ordinal(), new BigDecimal(plain));
        } else {
            sheet.inlineString(row, column.ordinal(), SheetRows.guarded(cell));
        }
    }
}
