package id.balai.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;

/** A sheet is written as it is meant: text is text, and nothing waits in memory. */
class SheetWriterTests {
    @Test
    void whatBeginsLikeAFormulaIsText() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter sheet = new SheetWriter(out, "uji")) {
            sheet.row("judul", "biaya");
            sheet.row("=HYPERLINK(\"http://contoh\")", new BigDecimal("1250000.50"));
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var row = book.getFirstSheet().read().get(1);
            assertThat(row.getCell(0).getFormula()).isNull();
            assertThat(row.getCellText(0)).isEqualTo("'=HYPERLINK(\"http://contoh\")");
            assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("1250000.5");
        }
    }

    /** Rows go out while they are written, so that a hundred thousand need no more memory than few. */
    @Test
    void rowsOfALargeTableGoOutWhileItIsWritten() throws IOException {
        CountingStream out = new CountingStream();
        try (SheetWriter sheet = new SheetWriter(out, "uji")) {
            for (int i = 0; i < 100_000; i++) {
                sheet.row(i, "Drainase Gang Cempaka nomor " + i, "Air naik ke teras tiap hujan " + i, i * 985_000L);
                if (i % 20_000 == 19_999)
                    assertThat(out.bytes).as("written after " + i).isGreaterThan(i * 10L);
            }
        }
    }

    private static final class CountingStream extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
