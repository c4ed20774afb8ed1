package id.balai.budgeting.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Makes spreadsheets for tests. */
public final class Sheets {
    private Sheets() {}

    /** A cell that holds a formula. */
    public record Formula(String text) {}

    /** A file whose first sheet has these rows; a null is an empty cell. */
    public static Path write(Path folder, List<? extends List<? extends @Nullable Object>> rows) {
        try {
            Path file = Files.createTempFile(folder, "lembar", ".xlsx");
            try (OutputStream out = Files.newOutputStream(file);
                    Workbook book = new Workbook(out, "test", "1.0")) {
                Worksheet sheet = book.newWorksheet("Lembar");
                for (int r = 0; r < rows.size(); r++) {
                    for (int c = 0; c < rows.get(r).size(); c++)
                        put(sheet, r, c, rows.get(r).get(c));
                }
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(Worksheet sheet, int row, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Formula formula -> sheet.formula(row, column, formula.text);
            case Integer number -> sheet.value(row, column, number);
            case BigDecimal number -> sheet.value(row, column, number);
            default -> sheet.value(row, column, String.valueOf(value));
        }
    }
}
