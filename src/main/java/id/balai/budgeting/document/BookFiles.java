package id.balai.budgeting.document;

import id.balai.document.Downloads;
import id.balai.document.Press;
import id.balai.document.Rows;
import id.balai.kernel.Rupiah;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A paper as a PDF/A and as a spreadsheet with the same rows. */
@Component
class BookFiles {
    private final Press press;

    BookFiles(Press press) {
        this.press = press;
    }

    Press.Printed pdf(Paper paper) {
        return press.printed("budgeting/document/paper", Map.of("page", paper));
    }

    static byte[] xlsx(Paper paper) {
        try {
            Path file = Files.createTempFile("balai-dokumen", ".xlsx");
            try {
                Downloads.sheet(file, "dokumen", rows -> write(paper, rows));
                return Files.readAllBytes(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Paper paper, Rows rows) throws IOException {
        for (String line : paper.heading()) rows.row(line);
        rows.row(paper.form());
        for (Paper.Section section : paper.sections()) {
            rows.row();
            if (!section.name().isEmpty()) rows.row(section.name());
            for (Paper.Fact fact : section.facts()) rows.row(fact.label(), fact.value());
            rows.row(section.heads().stream().map(Paper.Head::label).toArray());
            for (Paper.Line line : section.lines()) rows.row(cells(line.cells()));
            Rupiah amount = section.amount();
            if (amount == null) continue;
            @Nullable Object[] total = new Object[section.heads().size()];
            total[0] = section.amountLabel();
            total[total.length - 1] = amount.amount();
            rows.row(total);
            rows.row("Terbilang", Paper.words(amount));
        }
        rows.row();
        rows.row("Halaman versi ini", paper.address());
        if (!paper.receipt().isEmpty()) rows.row("Resi catatan keputusan", paper.receipt());
        if (!paper.sha256().isEmpty()) rows.row("SHA-256 baris versi ini", paper.sha256());
    }

    /** Money stays a number. */
    private static Object[] cells(List<Object> cells) {
        return cells.stream()
                .map(cell -> cell instanceof Rupiah amount ? amount.amount() : cell)
                .toArray();
    }
}
