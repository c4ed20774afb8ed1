package id.balai.budgeting.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetFileTests {
    private static final List<Heading> NAME_AND_PRICE =
            List.of(Heading.needed("NAMA"), Heading.needed("HARGA"), Heading.known("CATATAN"));

    @TempDir
    Path folder;

    @Test
    void findsMovedColumnsByTheirHeadingAndIgnoresForeignOnes() {
        Path file = Sheets.write(
                folder,
                List.of(
                        List.of("Daftar harga Kota"),
                        List.of(),
                        List.of("Warna", " harga ", "Nama"),
                        List.of("merah", 1500, "Kertas")));
        assertThat(read(file)).containsExactly("4 Kertas 1500");
    }

    @Test
    void cleansLineBreaksDoubleBlanksAndTheWordNull() {
        Path file = Sheets.write(
                folder,
                List.of(
                        List.of("NAMA", "HARGA", "CATATAN"),
                        List.of("Belanja\nPegawai  dan\u00a0lain", "1.250.000,50", "[null]")));
        List<String> notes = new ArrayList<>();
        SheetFile.read(file, NAME_AND_PRICE, row -> notes.add(row.text("CATATAN")));
        assertThat(read(file)).containsExactly("2 Belanja Pegawai dan lain 1250000.50");
        assertThat(notes).containsExactly("");
    }

    @Test
    void passesOverEmptyRowsAndKeepsTheNumbersOfTheOthers() {
        Path file = Sheets.write(
                folder,
                List.of(List.of("NAMA", "HARGA"), Arrays.asList(null, null), List.of(" ", ""), List.of("Pena", 3000)));
        assertThat(read(file)).containsExactly("4 Pena 3000");
    }

    @Test
    void refusesAFormulaAndAnEmptyCellWithTheirColumn() {
        Path file = Sheets.write(
                folder,
                List.of(
                        List.of("NAMA", "HARGA"),
                        List.of("Pena", new Sheets.Formula("1000*3")),
                        Arrays.asList(null, 5)));
        List<String> refused = new ArrayList<>();
        SheetFile.read(file, NAME_AND_PRICE, row -> {
            try {
                row.number("HARGA");
                row.required("NAMA");
            } catch (CellRefused e) {
                refused.add(row.number() + " " + e.column());
            }
        });
        assertThat(refused).containsExactly("2 HARGA", "3 NAMA");
    }

    /** A merged cell holds its text in its first cell alone; the others are empty, and refused where they may not be. */
    @Test
    void takesMergedCellsForWhatTheyAreInTheFile() throws IOException {
        Path file = folder.resolve("gabung.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Lembar");
            sheet.value(0, 0, "Daftar harga");
            sheet.range(0, 0, 0, 2).merge();
            sheet.value(1, 0, "NAMA");
            sheet.value(1, 2, "HARGA");
            sheet.range(1, 0, 1, 1).merge();
            sheet.value(2, 0, "Pena");
            sheet.range(2, 0, 3, 0).merge();
            sheet.value(2, 2, 3000);
            sheet.value(3, 2, 4000);
        }
        List<String> found = new ArrayList<>();
        SheetFile.read(file, NAME_AND_PRICE, row -> {
            try {
                found.add(row.number() + " " + row.required("NAMA"));
            } catch (CellRefused e) {
                found.add(row.number() + " refused " + e.column());
            }
        });
        assertThat(found).containsExactly("3 Pena", "4 refused NAMA");
    }

    /** What may be empty is refused as well where it was merged with the row above: it looks filled, and is not. */
    @Test
    void refusesWhatWasMergedOverRowsAndTakesWhatWasMergedOverColumns() throws IOException {
        Path file = folder.resolve("gabung-kosong.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("Lembar");
            List<String> head = List.of("NAMA", "HARGA", "CATATAN");
            for (int i = 0; i < head.size(); i++) sheet.value(0, i, head.get(i));
            for (int row = 1; row < 5; row++) {
                sheet.value(row, 0, "Pena " + row);
                sheet.value(row, 1, 3000);
            }
            sheet.value(1, 2, "dua baris");
            sheet.range(1, 2, 2, 2).merge();
            sheet.range(3, 1, 3, 2).merge();
        }
        List<String> found = new ArrayList<>();
        SheetFile.read(file, NAME_AND_PRICE, row -> {
            try {
                found.add(row.number() + " " + row.text("CATATAN"));
            } catch (CellRefused e) {
                found.add(row.number() + " " + e.column() + " " + e.reason());
            }
        });
        assertThat(found)
                .containsExactly(
                        "2 dua baris",
                        "3 CATATAN Sel ini digabung dengan sel di atasnya. Pisahkan selnya, lalu isi tiap baris.",
                        "4 ",
                        "5 ");
    }

    @Test
    void saysWhatStandsInTheFirstSheetWhenTheTableIsInAnother() throws IOException {
        Path file = folder.resolve("petunjuk.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            book.newWorksheet("Petunjuk").value(0, 0, "Cara mengisi");
            Worksheet table = book.newWorksheet("Data");
            table.value(0, 0, "NAMA");
            table.value(0, 1, "HARGA");
        }
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("Cara mengisi")
                .hasMessageContaining("lembar pertama");
    }

    @Test
    void refusesATextOfTenThousandLetters() {
        Path file = Sheets.write(folder, List.of(List.of("NAMA", "HARGA"), List.of("x".repeat(10_000), 1)));
        assertThatThrownBy(() -> read(file)).isInstanceOf(CellRefused.class).hasMessageContaining("10000 huruf");
    }

    @Test
    void saysWhichColumnsAreMissingAndWhatItFound() {
        Path file = Sheets.write(folder, List.of(List.of("KODE", "BIDANG"), List.of("1", "2")));
        assertThatThrownBy(() -> read(file))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("NAMA, HARGA")
                .hasMessageContaining("KODE, BIDANG");
    }

    @Test
    void refusesFilesOfAnotherKind() throws IOException {
        Path text = Files.writeString(folder.resolve("a.xlsx"), "KODE;NAMA\n1;2\n");
        Path old = Files.write(folder.resolve("b.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        Path empty = Files.write(folder.resolve("c.xlsx"), new byte[0]);
        Path zip = zipOf("d.xlsx", "word/document.xml", 10);
        for (Path file : List.of(text, old, empty, zip)) {
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(UnreadableSheet.class)
                    .hasMessageContaining("XLSX");
        }
    }

    @Test
    void refusesABrokenSheetWithoutAStackTraceForTheReader() throws IOException {
        Path good = Sheets.write(folder, List.of(List.of("NAMA", "HARGA"), List.of("Pena", 1)));
        byte[] half = Arrays.copyOf(Files.readAllBytes(good), (int) Files.size(good) / 2);
        Path broken = Files.write(folder.resolve("half.xlsx"), half);
        assertThatThrownBy(() -> read(broken))
                .isInstanceOf(UnreadableSheet.class)
                .hasMessageContaining("rusak");
    }

    @Test
    void refusesAZipBombBeforeItFillsTheMemory() throws IOException {
        Path bomb = zipOf("bomb.xlsx", "xl/workbook.xml", 400 << 20);
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThatThrownBy(() -> read(bomb)).isInstanceOf(UnreadableSheet.class).hasMessageContaining("terlalu besar");
    }

    /** An entity that would read a file of this machine is not read: the sheet is broken. */
    @Test
    void readsNoForeignEntities() throws IOException {
        Path secret = Files.writeString(folder.resolve("rahasia.txt"), "isi rahasia");
        Path good = Sheets.write(folder, List.of(List.of("NAMA", "HARGA"), List.of("Pena", 1)));
        Path hostile = rewritten(
                good,
                "xl/worksheets/sheet1.xml",
                xml -> xml.replaceFirst(
                                "(<\\?xml[^>]*>)?",
                                "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>")
                        .replace("<v>1</v>", "<v>&x;</v>"));
        assertThatThrownBy(() -> read(hostile)).isInstanceOf(UnreadableSheet.class);
    }

    /** The cell says that it stands in column three hundred million. */
    @Test
    void refusesAColumnThatNoSheetHas() throws IOException {
        Path good = Sheets.write(folder, List.of(List.of("NAMA", "HARGA"), List.of("Pena", 1)));
        Path wide = rewritten(good, "xl/worksheets/sheet1.xml", xml -> xml.replace("\"B2\"", "\"ZZZZZZ2\""));
        assertThatThrownBy(() -> read(wide)).isInstanceOf(UnreadableSheet.class).hasMessageContaining("XFD");
    }

    /** Bytes turned over at random, always the same ones: each file is read or refused, and nothing else happens. */
    @Test
    void readsOrRefusesWhateverIsBroken() throws IOException {
        byte[] good = Files.readAllBytes(
                Sheets.write(folder, List.of(List.of("NAMA", "HARGA"), List.of("Pena", 1), List.of("Tinta", 2))));
        Random random = new Random(20_260_712);
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        for (int i = 0; i < 400 && System.nanoTime() < end; i++) {
            byte[] broken = good.clone();
            for (int k = 0; k <= random.nextInt(4); k++)
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            Path file = Files.write(folder.resolve("acak.xlsx"), broken);
            try {
                read(file);
            } catch (UnreadableSheet refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        }
    }

    private Path rewritten(Path file, String part, UnaryOperator<String> change) throws IOException {
        Path after = folder.resolve("ubahan.xlsx");
        try (ZipFile in = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(after))) {
            for (ZipEntry entry : java.util.Collections.list(in.entries())) {
                byte[] bytes = in.getInputStream(entry).readAllBytes();
                out.putNextEntry(new ZipEntry(entry.getName()));
                boolean meant = entry.getName().equals(part);
                String text = new String(bytes, StandardCharsets.UTF_8);
                out.write(meant ? change.apply(text).getBytes(StandardCharsets.UTF_8) : bytes);
            }
        }
        return after;
    }

    @Test
    void readsTwoHundredThousandRowsOneByOne() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("NAMA", "HARGA"));
        for (int i = 0; i < 200_000; i++) rows.add(List.of("Barang", i));
        int[] count = {0};
        SheetFile.read(Sheets.write(folder, rows), NAME_AND_PRICE, row -> count[0]++);
        assertThat(count[0]).isEqualTo(200_000);
    }

    private static List<String> read(Path file) {
        List<String> found = new ArrayList<>();
        SheetFile.read(
                file,
                NAME_AND_PRICE,
                row -> found.add(row.number() + " " + row.required("NAMA") + " "
                        + row.number("HARGA").map(BigDecimal::toPlainString).orElse("")));
        return found;
    }

    private Path zipOf(String name, String part, int zeros) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry(part));
            byte[] block = new byte[1 << 16];
            for (int written = 0; written < zeros; written += block.length) zip.write(block);
        }
        return file;
    }
}
