package id.balai.budgeting.price.desk;

import id.balai.budgeting.price.book.SameThings;
import id.balai.cli.ImportReport;
import id.balai.document.FileStore;
import id.balai.kernel.Csv;
import id.balai.web.CsvWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What came of a reading, row by row, as files that can be taken along. */
@Component
class ImportFiles {
    private final FileStore files;

    ImportFiles(FileStore files) {
        this.files = files;
    }

    /** Every refused row beside its reason; null where none was. */
    @Nullable
    String refusals(ImportReport report) {
        List<List<Object>> rows = new ArrayList<>();
        for (ImportReport.Refusal refused : report.refused()) {
            rows.add(List.of(refused.row(), refused.column(), refused.reason()));
        }
        return write(List.of("baris", "kolom", "sebab"), rows);
    }

    /** What is the same and costs different amounts; null where nothing is. */
    @Nullable
    String spreads(List<SameThings.Spread> spreads) {
        List<List<Object>> rows = new ArrayList<>();
        for (SameThings.Spread spread : spreads) {
            rows.add(List.of(spread.what(), spread.prices(), spread.lowest(), spread.highest()));
        }
        return write(List.of("barang", "harga", "terendah", "tertinggi"), rows);
    }

    /** The first rows of such a file. */
    List<Csv.Row> first(@Nullable String sha256, int limit) {
        List<Csv.Row> rows = new ArrayList<>();
        if (sha256 == null) return rows;
        try {
            Csv.read(new StringReader(text(sha256)), row -> {
                if (rows.size() < limit) rows.add(row);
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }

    String text(String sha256) {
        byte[] bytes = files.find(sha256).orElseThrow(() -> new IllegalStateException("no file " + sha256));
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private @Nullable String write(List<Object> head, List<List<Object>> rows) {
        if (rows.isEmpty()) return null;
        StringWriter text = new StringWriter();
        try {
            CsvWriter csv = new CsvWriter(text);
            csv.row(head.toArray());
            for (List<Object> row : rows) csv.row(row.toArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files.put(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
