package id.balai.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * Writes one sheet row by row to a stream, a thousand rows in memory at most. Text is stored as text: no cell is ever a
 * formula, and what begins like one gets an apostrophe, so that it is none in the CSV that somebody saves of it either.
 */
final class SheetWriter implements Rows, AutoCloseable {
    private static final int ROWS_IN_MEMORY = 1000;
    private static final int LONGEST_CELL = 32_767;

    private final Workbook book;
    private final Worksheet sheet;
    private int next;

    SheetWriter(OutputStream out, String name) {
        book = new Workbook(out, "Balai", "1.0");
        sheet = book.newWorksheet(name);
        sheet.freezePane(0, 1);
    }

    @Override
    public void row(@Nullable Object... cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            Object cell = cells[column];
            if (cell instanceof BigDecimal number) sheet.value(next, column, number);
            else if (cell instanceof Number number) sheet.value(next, column, number);
            else if (cell != null) sheet.inlineString(next, column, text(cell.toString()));
            if (next == 0) sheet.style(next, column).bold().set();
        }
        next++;
        if (next % ROWS_IN_MEMORY == 0) sheet.flush();
    }

    private static String text(String value) {
        String legible = value.replaceAll("[\\p{Cntrl}&&[^\\n\\t\\r]]", " ");
        String safe = !legible.isEmpty() && "=+-@\t\r".indexOf(legible.charAt(0)) >= 0 ? "'" + legible : legible;
        return safe.length() > LONGEST_CELL ? safe.substring(0, LONGEST_CELL) : safe;
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
