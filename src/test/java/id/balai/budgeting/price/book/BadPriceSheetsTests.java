package id.balai.budgeting.price.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.balai.budgeting.FreshCity;
import id.balai.budgeting.intake.Importer;
import id.balai.budgeting.intake.ImportingTable;
import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.sheet.Sheets;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.cli.ImportReport;
import id.balai.database.Cities;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.support.BalaiTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Price books as they are sent: what cannot be taken is named by row and column, or the file as a whole is refused. */
@BalaiTest
class BadPriceSheetsTests {
    private static final String PAPER = "1.1.12.01.03.0001";
    private static final String STATIONERY = "5.1.02.01.01.0024";
    private static final List<String> HEAD =
            List.of("KODE KELOMPOK BARANG", "URAIAN BARANG", "SPESIFIKASI", "SATUAN", "HARGA SATUAN", "KODE REKENING");
    private static final int ROWS = 200_000;
    /** What 200,000 rows may hold on to until they are written: an eighth of a kilobyte for each cell. */
    private static final long MOST_HELD = 200L << 20;

    private final ImportingTable importing;
    private final PriceTables prices;
    private final StarterCatalogues starter;
    private final Cities cities;
    private final JdbcClient jdbc;

    @TempDir
    Path folder;

    BadPriceSheetsTests(
            ImportingTable importing, PriceTables prices, StarterCatalogues starter, Cities cities, JdbcClient jdbc) {
        this.importing = importing;
        this.prices = prices;
        this.starter = starter;
        this.cities = cities;
        this.jdbc = jdbc;
    }

    /** The price and the specification of three brands in one merged cell: only the first row has them in the file. */
    @Test
    void mergedCellsAreRefusedRowByRow() throws IOException {
        Path file = folder.resolve("gabung.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "uji", "1.0")) {
            Worksheet sheet = book.newWorksheet("SSH");
            sheet.value(0, 0, "STANDAR SATUAN HARGA");
            sheet.range(0, 0, 0, 5).merge();
            for (int i = 0; i < HEAD.size(); i++) sheet.value(1, i, HEAD.get(i));
            for (int row = 2; row < 5; row++) {
                List<String> cells = List.of(PAPER, "Kertas " + row, "A4", "rim", "58.500", STATIONERY);
                for (int i = 0; i < cells.size(); i++)
                    if (row == 2 || i != 2 && i != 4) sheet.value(row, i, cells.get(i));
            }
            sheet.range(2, 2, 4, 2).merge();
            sheet.range(2, 4, 4, 4).merge();
        }
        inACity(() -> {
            ImportReport report = run(file, true, n -> {});
            assertThat(report.added()).isEqualTo(1);
            assertThat(report.refused())
                    .extracting(ImportReport.Refusal::row, ImportReport.Refusal::column)
                    .containsExactly(tuple(4, "SPESIFIKASI"), tuple(5, "SPESIFIKASI"));
            assertThat(report.refused().getFirst().reason()).contains("digabung dengan sel di atasnya");
        });
    }

    @Test
    void aZipBombIsRefusedAsAWhole() throws IOException {
        Path bomb = folder.resolve("bom.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (String part : List.of("xl/workbook.xml", "xl/sharedStrings.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] block = new byte[1 << 16];
                for (int written = 0; written < 100 << 20; written += block.length) zip.write(block);
            }
        }
        inACity(() -> {
            ImportReport report = run(bomb, false, n -> {});
            assertThat(report.refused())
                    .extracting(ImportReport.Refusal::row, ImportReport.Refusal::reason)
                    .containsExactly(tuple(
                            0, "Isi berkas terlalu besar bila dibuka. Hapus lembar lain, gambar, dan baris kosong."));
            assertThat(books()).isZero();
        });
    }

    /**
     * Every second row has no price, and the group has codes for 99,999 items alone: each refused row is named, and what
     * is held until the end stays small.
     */
    @Test
    void twoHundredThousandRowsAreAllAccountedForInBoundedMemory() {
        Path file = Sheets.write(folder, manyRows());
        inACity(() -> {
            AtomicLong held = new AtomicLong();
            long before = used();
            ImportReport report = run(file, true, read -> {
                if (read == ROWS) held.set(used() - before);
            });
            assertThat(report.read()).isEqualTo(ROWS);
            assertThat(report.added()).isEqualTo(99_999 - known());
            assertThat(report.added() + report.refused().size()).isEqualTo(ROWS);
            assertThat(report.refused().getLast().row()).isEqualTo(ROWS + 1);
            assertThat(report.refused())
                    .extracting(ImportReport.Refusal::column)
                    .containsOnly("HARGA SATUAN", "KODE KELOMPOK BARANG");
            assertThat(held.get()).isPositive().isLessThan(MOST_HELD);
            assertThat(books()).isZero();
        });
    }

    private static List<List<Object>> manyRows() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.copyOf(HEAD));
        for (int i = 0; i < ROWS; i++) {
            Object price = i % 2 == 0 ? 1_000 + i : "murah";
            rows.add(List.of(PAPER, "Barang " + i, "", "buah", price, STATIONERY));
        }
        return rows;
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private ImportReport run(Path file, boolean trial, IntConsumer progress) {
        PriceTables.PriceTable book = prices.into(new PriceBookOf(
                PriceKind.SSH,
                new FiscalYear(2027),
                new NonBlank("Uji 2027"),
                false,
                "Dua merek yang berbeda mutunya."));
        return importing.run(book, file, trial, Importer.COMMAND_LINE, progress);
    }

    /** How many codes of the group are taken by what the program ships with. */
    private int known() {
        return jdbc.sql("SELECT coalesce(max(right(code, 5)::int), 0) FROM budgeting_price_item WHERE group_code = ?")
                .param(PAPER)
                .query(Integer.class)
                .single();
    }

    private int books() {
        return jdbc.sql("SELECT count(*) FROM budgeting_price_book WHERE source = 'Uji 2027'")
                .query(Integer.class)
                .single();
    }

    private void inACity(Runnable test) {
        CurrentCity.run(FreshCity.in(cities), () -> {
            starter.load(List.of());
            test.run();
        });
    }
}
