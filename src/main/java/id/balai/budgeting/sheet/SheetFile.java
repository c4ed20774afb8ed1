package id.balai.budgeting.sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX; the wanted headings stand in one of its first ten rows. */
public final class SheetFile {
    private static final int HEAD_ROWS = 10;
    private static final int MOST_ROWS = 250_000;

    private SheetFile() {}

    /**
     * Hands over each row below the headings that is not empty, in order; only one row is in memory at a time.
     *
     * @throws UnreadableSheet when the file as a whole cannot be taken
     */
    public static void read(Path file, List<Heading> headings, Consumer<SheetRow> rows) {
        try {
            ZipGuard.Inside inside = ZipGuard.check(file);
            try (ReadableWorkbook book = open(file);
                    Stream<Row> stream = rowsOf(book)) {
                Iterator<Row> each = stream.iterator();
                MergedCells merged = inside.of(book.getFirstSheet().getId());
                Map<String, Integer> columns = columns(each, headings);
                for (Optional<Row> row = next(each); row.isPresent(); row = next(each)) {
                    handOver(new SheetRow(row.get(), columns, merged), rows);
                }
            }
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile());
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private static Stream<Row> rowsOf(ReadableWorkbook book) throws IOException {
        try {
            return book.getFirstSheet().openStream();
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    /** The reader answers broken XML with half a dozen kinds of exceptions. */
    private static Optional<Row> next(Iterator<Row> rows) {
        try {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        } catch (RuntimeException e) {
            throw broken(e);
        }
    }

    private static UnreadableSheet broken(Exception e) {
        return new UnreadableSheet("Berkas ini rusak atau bukan lembar kerja XLSX.", e);
    }

    private static void handOver(SheetRow row, Consumer<SheetRow> rows) {
        if (row.number() > MOST_ROWS) {
            throw new UnreadableSheet("Lebih dari 250.000 baris. Pecah menjadi beberapa berkas.");
        }
        if (!row.isEmpty()) rows.accept(row);
    }

    private static Map<String, Integer> columns(Iterator<Row> rows, List<Heading> headings) {
        String seen = "";
        for (int i = 0; i < HEAD_ROWS; i++) {
            Optional<Row> next = next(rows);
            if (next.isEmpty()) break;
            Row row = next.get();
            Map<String, Integer> found = match(row, headings);
            if (headings.stream().filter(Heading::required).allMatch(h -> found.containsKey(h.text()))) return found;
            if (seen.isEmpty()) seen = describe(row);
        }
        throw new UnreadableSheet("Kolom %s tidak ditemukan di lembar pertama; baris pertama berisi: %s."
                .formatted(
                        headings.stream()
                                .filter(Heading::required)
                                .map(Heading::text)
                                .collect(Collectors.joining(", ")),
                        seen.isEmpty() ? "kosong" : seen));
    }

    private static Map<String, Integer> match(Row row, List<Heading> headings) {
        Map<String, Integer> found = new HashMap<>();
        for (Cell cell : row) {
            if (cell == null) continue;
            String text = SheetText.oneLine(String.valueOf(cell.getText()));
            headings.stream()
                    .filter(h -> h.matches(text))
                    .forEach(h -> found.putIfAbsent(h.text(), cell.getColumnIndex()));
        }
        return found;
    }

    private static String describe(Row row) {
        String text = row.stream()
                .filter(cell -> cell != null && !String.valueOf(cell.getText()).isBlank())
                .map(cell -> SheetText.oneLine(String.valueOf(cell.getText())))
                .limit(12)
                .collect(Collectors.joining(", "));
        return text.length() > 300 ? text.substring(0, 300) + " ..." : text;
    }
}
