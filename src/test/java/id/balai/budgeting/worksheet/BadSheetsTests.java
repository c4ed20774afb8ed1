package id.balai.budgeting.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.rka.Pot;
import id.balai.budgeting.rka.SettingCeiling;
import id.balai.budgeting.rka.WorksPlanner;
import id.balai.budgeting.sheet.Sheets;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sheets as they come: each refused row or file has a plain reason, and nothing of it is saved. */
@BalaiTest
class BadSheetsTests {
    private static final FiscalYear YEAR = new FiscalYear(2082);
    private static final String WORKS = "1.03.0.00.0.00.01.0000";
    private static final String DRAINS = "1.03.06.2.01.0029";
    private static final String DRAIN_ACCOUNT = "5.2.04.02.07.0001";
    private static final String U_DITCH = "1.3.04.02.07.0001.00001";
    private static final String PAGE = "/anggaran/rka/" + YEAR + "/" + WORKS + "/lembar";
    private static final int HEAP = 128 << 20;

    private final SettingCeiling ceilings;
    private final StarterCatalogues starter;
    private final JdbcClient jdbc;
    private final TestPeople people;
    private final int port;
    private Http planner = new Http("");

    @TempDir
    private Path folder = Path.of("");

    BadSheetsTests(
            SettingCeiling ceilings,
            StarterCatalogues starter,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.ceilings = ceilings;
        this.starter = starter;
        this.jdbc = jdbc;
        this.people = people;
        this.port = port;
    }

    @BeforeEach
    void aYearWithACeiling() {
        planner = WorksPlanner.at(port, people);
        starter.load(List.of(YEAR));
        OpenStages.of(jdbc, YEAR);
        ceilings.run(
                Map.of(new Pot(YEAR, new AgencyCode(WORKS), new NomenclatureCode(DRAINS)), Rupiah.of(100_000_000)),
                "Uji",
                MusrenbangFixtures.official("Uji", PostRole.TAPD, "TAPD", null, null));
    }

    @Test
    void cellsMergedOverRowsAreRefusedWhereTheyLookFilled() throws IOException {
        Path file = folder.resolve("gabung.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "uji", "1.0")) {
            Worksheet sheet = book.newWorksheet("RKA");
            sheet.value(0, 0, "RKA Dinas Pekerjaan Umum");
            sheet.range(0, 0, 0, 4).merge();
            List<String> head = List.of("Rekening", "Kode Barang", "Untuk Apa", "Volume 1", "Harga");
            for (int i = 0; i < head.size(); i++) sheet.value(1, i, head.get(i));
            for (int row = 2; row < 4; row++) {
                sheet.value(row, 1, U_DITCH);
                sheet.value(row, 2, "Gang " + row);
                sheet.value(row, 3, 2);
            }
            sheet.value(2, 0, DRAIN_ACCOUNT);
            sheet.range(2, 0, 3, 0).merge();
            sheet.value(2, 4, 900_000);
            sheet.range(2, 4, 3, 4).merge();
        }
        refused(
                file,
                "1 ditambah, 0 diubah, 0 tetap, 1 ditolak.",
                "Rekening: Sel ini digabung dengan sel di atasnya. Pisahkan selnya, lalu isi tiap baris.");
    }

    @Test
    void formulasErrorsAndWordsForNumbersAreNamedWithTheirColumn() {
        Path file = sheet(
                row(U_DITCH, "Gang Rumus", new Sheets.Formula("2*5"), "", DRAIN_ACCOUNT),
                row(U_DITCH, "Gang Kata", "sepuluh", "", DRAIN_ACCOUNT),
                row(U_DITCH, "Gang Minus", -3, "", DRAIN_ACCOUNT),
                row(U_DITCH, "Gang Baik", 3, "", DRAIN_ACCOUNT));
        refused(
                file,
                "1 ditambah, 0 diubah, 0 tetap, 3 ditolak.",
                "Volume 1: Sel ini berisi rumus. Salin sebagai nilai, lalu impor lagi.",
                "Volume 1: Tulis angka, misalnya 1.250.000,50.",
                "Volume 1: Tulis angka lebih dari nol");
    }

    /** "985.000,00" is the price of the book, "1.250.000,50" is over it; a column of the planner's own means nothing. */
    @Test
    void numbersTypedAsTextAreReadAndForeignColumnsPassedOver() {
        Path dear = Sheets.write(
                folder,
                List.of(
                        List.of("Warna", "Kode Barang", "Untuk Apa", "Volume 1", "Harga", "Rekening", "Paraf"),
                        List.of("merah", U_DITCH, "Gang Mahal", "1,5", "1.250.000,50", DRAIN_ACCOUNT, "ya")));
        refused(dear, "1.250.000,50 melebihi harga tertinggi");
        FiscalYear kept = new FiscalYear(2083);
        starter.load(List.of(kept));
        OpenStages.of(jdbc, kept);
        ceilings.run(
                Map.of(new Pot(kept, new AgencyCode(WORKS), new NomenclatureCode(DRAINS)), Rupiah.of(100_000_000)),
                "Uji",
                MusrenbangFixtures.official("Uji", PostRole.TAPD, "TAPD", null, null));
        Path fair = Sheets.write(
                folder,
                List.of(
                        List.of("Warna", "Kode Barang", "Untuk Apa", "Volume 1", "Harga", "Rekening", "Paraf"),
                        List.of("merah", U_DITCH, "Gang Wajar", "1.000,5", "Rp 980.000,50", DRAIN_ACCOUNT, "ya"),
                        List.of("biru", U_DITCH, "Gang Pas", "1,5", "985.000,00", DRAIN_ACCOUNT, "ya")));
        String page = "/anggaran/rka/" + kept + "/" + WORKS + "/lembar";
        assertThat(text(send(page, fair))).contains("1 ditambah, 0 diubah, 0 tetap, 1 ditolak.", "Rp980.490.500");
        Path small = Sheets.write(
                folder,
                List.of(
                        List.of("Kode Barang", "Untuk Apa", "Volume 1", "Harga", "Rekening"),
                        List.of(U_DITCH, "Gang Pas", "1,5", "Rp 984.999,50", DRAIN_ACCOUNT)));
        assertThat(send(page, small).statusCode()).isEqualTo(303);
        assertThat(jdbc.sql("SELECT price || ' ' || amount FROM budgeting_line WHERE year = ?")
                        .param(kept.value())
                        .query(String.class)
                        .list())
                .containsExactly("984999.50 1477499.00");
    }

    @Test
    void aSheetOfSomethingElseSaysWhatWasLookedForAndFound() {
        Path file = Sheets.write(folder, List.of(List.of("NIP", "Nama Pegawai"), List.of("1", "Ayu")));
        refused(file, "Kolom Rekening tidak ditemukan", "NIP, Nama Pegawai");
    }

    /** More than a planner can look through is refused at the row that is one too many, without filling the memory. */
    @Test
    void twoHundredThousandRowsAreRefusedAsAWhole() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Kode Barang", "Untuk Apa", "Volume 1", "Rekening"));
        for (int i = 0; i < 200_000; i++) rows.add(List.of(U_DITCH, "Gang " + i, 1, DRAIN_ACCOUNT));
        Path file = Sheets.write(folder, rows);
        rows.clear();
        HttpResponse<String> answer = send(PAGE, file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("Paling banyak 2.000 baris sekali kirim.");
        assertThat(answer.body().length()).isLessThan(200_000);
        assertThat(lines()).isZero();
    }

    @Test
    void aZipBombIsRefusedBeforeItIsOpened() throws IOException {
        Path bomb = folder.resolve("bom.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (String part : List.of("xl/workbook.xml", "xl/worksheets/sheet1.xml")) {
                zip.putNextEntry(new ZipEntry(part));
                byte[] block = new byte[1 << 16];
                for (int written = 0; written < 200 << 20; written += block.length) zip.write(block);
            }
        }
        long before = used();
        refused(bomb, "Isi berkas terlalu besar bila dibuka");
        assertThat(used() - before).isLessThan(HEAP);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void refused(Path file, String... words) {
        HttpResponse<String> answer = send(PAGE, file);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains(words);
        assertThat(lines()).isZero();
    }

    private HttpResponse<String> send(String page, Path file) {
        List<String> fields =
                new ArrayList<>(Http.hiddenFields(planner.get(page).body()));
        fields.addAll(List.of("sub", DRAINS, "tindak", "simpan"));
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        try {
            return planner.post(page, fields, new Http.Upload("berkas", "rka.xlsx", type, Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private int lines() {
        return jdbc.sql("SELECT count(*) FROM budgeting_line WHERE year = ?")
                .param(YEAR.value())
                .query(Integer.class)
                .single();
    }

    @SafeVarargs
    private Path sheet(List<Object>... rows) {
        List<List<Object>> all = new ArrayList<>();
        all.add(List.of("Kode Barang", "Untuk Apa", "Volume 1", "Harga", "Rekening"));
        all.addAll(List.of(rows));
        return Sheets.write(folder, all);
    }

    @SuppressWarnings("NullAway")
    private static List<Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private static String text(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").replace("&nbsp;", " ");
    }
}
