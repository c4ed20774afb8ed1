package id.balai.budgeting.sheet;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** One row, its cells asked for by heading. */
public final class SheetRow {
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_TEXT = 20_000;

    private final Row row;
    private final Map<String, Integer> columns;
    private final MergedCells merged;

    SheetRow(Row row, Map<String, Integer> columns, MergedCells merged) {
        this.row = row;
        this.columns = columns;
        this.merged = merged;
    }

    /** Its number as a spreadsheet shows it, from 1. */
    public int number() {
        return row.getRowNum();
    }

    /** Whether the sheet has such a column. */
    public boolean has(String heading) {
        return columns.containsKey(heading);
    }

    /**
     * The text of a cell on one line, or empty.
     *
     * @throws CellRefused when it is a formula, an error or longer than 2,000 characters
     */
    public String text(String heading) {
        return limited(heading, SheetText.oneLine(raw(heading)), LONGEST_LINE);
    }

    /** As {@link #text}, keeping line breaks, up to 20,000 characters. */
    public String lines(String heading) {
        return limited(heading, SheetText.lines(raw(heading)), LONGEST_TEXT);
    }

    /** @throws CellRefused when it is empty */
    public String required(String heading) {
        String text = text(heading);
        if (text.isEmpty()) throw new CellRefused(heading, "Isi sel ini. Bila selnya digabung, pisahkan dulu.");
        return text;
    }

    /**
     * The number of a cell, typed as a number or as text ("1.250.000,50").
     *
     * @throws CellRefused when it is neither
     */
    public Optional<BigDecimal> number(String heading) {
        Cell cell = cell(heading);
        String text = text(heading);
        if (text.isEmpty()) return Optional.empty();
        if (cell != null && cell.getType() == CellType.NUMBER) return Optional.of(cell.asNumber());
        return Optional.of(SheetNumbers.parse(text)
                .orElseThrow(() -> new CellRefused(heading, "Tulis angka, misalnya 1.250.000,50.")));
    }

    boolean isEmpty() {
        return columns.keySet().stream().allMatch(heading -> {
            Cell cell = cell(heading);
            return cell == null || String.valueOf(cell.getText()).isBlank();
        });
    }

    private String raw(String heading) {
        Integer column = columns.get(heading);
        if (column != null && merged.isBelow(number(), column)) {
            throw new CellRefused(
                    heading, "Sel ini digabung dengan sel di atasnya. Pisahkan selnya, lalu isi tiap baris.");
        }
        Cell cell = cell(heading);
        if (cell == null) return "";
        return switch (cell.getType()) {
            case STRING -> cell.getText();
            case NUMBER -> cell.asNumber().toPlainString();
            case BOOLEAN -> cell.getText();
            case EMPTY -> "";
            case FORMULA ->
                throw new CellRefused(heading, "Sel ini berisi rumus. Salin sebagai nilai, lalu impor lagi.");
            case ERROR -> throw new CellRefused(heading, "Sel ini berisi galat dari lembar kerja. Perbaiki isinya.");
        };
    }

    private @Nullable Cell cell(String heading) {
        Integer column = columns.get(heading);
        return column == null || !row.hasCell(column) ? null : row.getCell(column);
    }

    private static String limited(String heading, String text, int longest) {
        if (text.length() <= longest) return text;
        throw new CellRefused(heading, "Teks ini %d huruf; paling panjang %d.".formatted(text.length(), longest));
    }
}
