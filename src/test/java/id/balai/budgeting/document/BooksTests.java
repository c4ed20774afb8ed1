package id.balai.budgeting.document;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Unguarded;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.BudgetVersion;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.document.FileStore;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.PdfFile;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The documents of a version: the worked example of the form to the rupiah, and the totals of Binjai 2013 as the press had
 * them. They are asked for by anybody, made in the background, and read as PDF/A and as a spreadsheet.
 */
@BalaiTest
class BooksTests {
    private static final FiscalYear YEAR = new FiscalYear(2012);
    private static final String AGENCY = "1.03.0.00.0.00.01.0000";
    private static final String SUB = "1.03.06.2.01.0029";

    private final Books books;
    private final MakingBooks making;
    private final FreezingVersion freezing;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final Http http;

    BooksTests(
            Books books,
            MakingBooks making,
            FreezingVersion freezing,
            FileStore files,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.books = books;
        this.making = making;
        this.freezing = freezing;
        this.files = files;
        this.jdbc = jdbc;
        this.http = Http.at(port);
    }

    @Test
    void anOfficialFormIsMadeInTheBackgroundAndReadByEverybody() throws Exception {
        BudgetVersion version = version("rapbd-form");
        String page = version.path() + "/dokumen/rka-belanja";
        assertThat(http.get(page + ".pdf?skpd=" + AGENCY).statusCode()).isEqualTo(404);
        assertThat(http.submit(page, page, "skpd", AGENCY).statusCode()).isIn(302, 303);
        Book book = made(version, BookKind.RKA_BELANJA, AGENCY);
        assertThat(http.get(page).body()).contains("PDF", "XLSX", "3 halaman");
        byte[] pdf = files.find(String.valueOf(book.pdf())).orElseThrow();
        PdfFile.keep(pdf, "rka-belanja");
        PdfFile.conforms(pdf);
        assertThat(text(pdf))
                .contains("RENCANA KERJA DAN ANGGARAN", "RKA-RINCIAN", "1 dari 3")
                .contains("12 orang x 3 hari x 2 kali", "66.600", "11%", "5.322.672")
                .contains("[#] Sumber Dana")
                .contains("Capaian Program", "Panjang jaringan yang baik", "85 %", "Dana yang dibutuhkan")
                .contains("Februari s.d. November", "Panjang drainase yang dibangun: 1.200 m", "Warga Kebun Lada")
                .contains("Alokasi Tahun 2011", "Alokasi Tahun 2012", "Alokasi Tahun 2013")
                .contains("Lima juta tiga ratus dua puluh dua ribu enam ratus tujuh puluh dua rupiah")
                .contains("/anggaran/2012/rapbd-form", "/log/receipt/");
        List<List<String>> sheet = sheet(files.find(String.valueOf(book.xlsx())).orElseThrow());
        // Each of the six levels above the line is the line.
        assertThat(sheet.stream().filter(row -> row.contains("5322672")).count())
                .isGreaterThanOrEqualTo(7);
    }

    @Test
    void theSummaryOfBinjai2013BalancesToTheRupiah() throws Exception {
        BudgetVersion version = binjai2013();
        for (BookKind kind : List.of(BookKind.RINGKASAN, BookKind.PENJABARAN_I)) {
            books.ask(version.id(), kind, List.of(""));
            Book book = made(version, kind, "");
            byte[] pdf = files.find(String.valueOf(book.pdf())).orElseThrow();
            PdfFile.keep(pdf, kind.word());
            PdfFile.conforms(pdf);
            assertThat(text(pdf))
                    .contains("754.266.339.179", "803.532.981.070", "(49.266.641.891)", "60.266.641.891")
                    .contains("11.000.000.000", "49.266.641.891")
                    .containsPattern("6.3\\s+Sisa Lebih Pembiayaan Anggaran Tahun Berkenaan\\s+0");
        }
    }

    @Test
    void aRevisionSaysBeforeAfterAndByHowMuch() throws Exception {
        FiscalYear year = new FiscalYear(2038);
        OpenStages.of(jdbc, year);
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                VALUES (gen_random_uuid(), 2038, '%1$s', '%2$s', 999000000000);
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, place, provisional, changed_at)
                VALUES (gen_random_uuid(), 1, 2038, '%1$s', '%2$s', '5.1.02.01.01.0024', '1.1.12.01.03.0001.00001', 'Uji',
                  '{1}', '{paket}', 'paket', 900, 0, 900, '1.2.01.01.02', NULL, false, now());
                INSERT INTO budgeting_income (year, agency, account, amount) VALUES
                  (2038, '%1$s', '4.2.01.08.01.0001', 900)""".formatted(AGENCY, SUB));
        freeze(year, BudgetStage.RAPBD, "rapbd");
        freeze(year, BudgetStage.APBD, "apbd");
        Unguarded.run(jdbc, "UPDATE budgeting_line SET price = 750, amount = 750 WHERE year = 2038");
        BudgetVersion revised = freeze(year, BudgetStage.RAPBD_PERUBAHAN, "rapbd-perubahan");
        books.ask(revised.id(), BookKind.RINGKASAN, List.of(""));
        byte[] pdf = files.find(
                        String.valueOf(made(revised, BookKind.RINGKASAN, "").pdf()))
                .orElseThrow();
        PdfFile.keep(pdf, "ringkasan-perubahan");
        PdfFile.conforms(pdf);
        assertThat(text(pdf)).containsPattern("Jumlah Belanja\\s+900\\s+750\\s+\\(150\\)");
        books.ask(revised.id(), BookKind.RKA_BELANJA, List.of(AGENCY));
        byte[] form = files.find(String.valueOf(
                        made(revised, BookKind.RKA_BELANJA, AGENCY).pdf()))
                .orElseThrow();
        PdfFile.keep(form, "rka-belanja-perubahan");
        PdfFile.conforms(form);
        assertThat(text(form))
                .contains("Alokasi sebelum perubahan", "Rp900 (Sembilan ratus rupiah)", "Bertambah/", "1 paket")
                .containsPattern("900\\s+900\\s+1 paket\\s+750\\s+750\\s+\\(150\\)");
    }

    @Test
    void everyKindOfDocumentOfAnAgencyIsMade() throws Exception {
        BudgetVersion version = version("rapbd-semua");
        for (BookKind kind : List.of(BookKind.PENJABARAN_II, BookKind.RKA_PENDAPATAN, BookKind.RKA_PEMBIAYAAN)) {
            books.ask(version.id(), kind, List.of(AGENCY));
            Book book = made(version, kind, AGENCY);
            byte[] pdf = files.find(String.valueOf(book.pdf())).orElseThrow();
            PdfFile.keep(pdf, kind.word());
            PdfFile.conforms(pdf);
        }
        assertThat(http.get(version.path() + "/dokumen/dpa").statusCode()).isEqualTo(404);
        assertThat(http.get(version.path() + "/dokumen/rka-belanja.pdf?skpd=9").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatWasBegunWhenTheProgramEndedIsMadeAgain() {
        BudgetVersion version = version("rapbd-putus");
        jdbc.sql("""
                        INSERT INTO budgeting_book (version, kind, agency, state, asked_at, seen_at, tries)
                        VALUES (?, 'RINGKASAN', '', 'dibuat', now() - interval '1 hour', now() - interval '1 hour', 1)""").param(version.id()).update();
        assertThat(made(version, BookKind.RINGKASAN, "").pages()).isPositive();
    }

    private Book made(BudgetVersion version, BookKind kind, String agency) {
        for (int i = 0; i < 200; i++) {
            making.makeAll();
            Book book = books.find(version.id(), kind, agency).orElseThrow();
            if (book.isDone()) return book;
            assertThat(book.state()).isNotEqualTo(Book.State.FAILED);
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("not made: " + kind);
    }

    private static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replace('\u00a0', ' ');
        }
    }

    private static List<List<String>> sheet(byte[] xlsx) throws Exception {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
            return book.getFirstSheet().read().stream().map(BooksTests::cells).toList();
        }
    }

    private static List<String> cells(Row row) {
        return row.stream()
                .map(cell -> cell == null
                        ? ""
                        : cell.getValue() instanceof BigDecimal number
                                ? number.stripTrailingZeros().toPlainString()
                                : cell.getText())
                .collect(Collectors.toList());
    }

    private BudgetVersion version(String code) {
        OpenStages.of(jdbc, YEAR);
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                VALUES (gen_random_uuid(), %1$s, '%2$s', '%3$s', 9000000000) ON CONFLICT DO NOTHING;
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, specification,
                  volumes, units, unit, price, ppn, amount, fund, place, provisional, changed_at)
                SELECT gen_random_uuid(), 1, %1$s, '%2$s', '%3$s', '5.1.02.02.01.0003', '1.1.12.01.03.0001.00001',
                  'Honorarium & konsumsi', 'Narasumber <eselon II>', '{12,3,2}', '{orang,hari,kali}', 'orang hari', 66600,
                  11, 5322672, '1.2.01.01.02', '12.75.01.1005', false, now()
                WHERE NOT EXISTS (SELECT FROM budgeting_line WHERE year = %1$s);
                INSERT INTO budgeting_performance (id, version, year, agency, code, beneficiaries, starts, ends)
                SELECT gen_random_uuid(), 1, %1$s, '%2$s', code, words, starts, ends FROM (VALUES
                  (left('%3$s', 7), '', NULL, NULL), (left('%3$s', 12), 'Warga Kebun Lada', NULL, NULL),
                  ('%3$s', '', 2, 11)) AS p (code, words, starts, ends) ON CONFLICT DO NOTHING;
                INSERT INTO budgeting_indicator (performance, kind, seq, indicator, target, unit)
                SELECT p.id, i.kind, 1, i.words, i.target, i.unit FROM budgeting_performance p JOIN (VALUES
                  (7, 'CAPAIAN', 'Panjang jaringan yang baik', 85, '%%'),
                  (17, 'KELUARAN', 'Panjang drainase yang dibangun', 1200, 'm')) AS i (level, kind, words, target, unit)
                  ON length(p.code) = i.level WHERE p.year = %1$s ON CONFLICT DO NOTHING;
                INSERT INTO budgeting_income (year, agency, account, amount, basis) VALUES
                  (%1$s, '%2$s', '4.1.02.01.01.0001', 5322672.50, 'Perda 1/2024'),
                  (%1$s, '%2$s', '6.1.01.05.01.0001', 1000, 'Perda') ON CONFLICT DO NOTHING""".formatted(YEAR, AGENCY, SUB));
        return freeze(YEAR, BudgetStage.RAPBD, code);
    }

    /** As the press had them; the chart of accounts is today's. */
    private BudgetVersion binjai2013() {
        FiscalYear year = new FiscalYear(2013);
        OpenStages.of(jdbc, year);
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                VALUES (gen_random_uuid(), 2013, '%1$s', '%2$s', 999000000000);
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, place, provisional, changed_at)
                VALUES (gen_random_uuid(), 1, 2013, '%1$s', '%2$s', '5.1.02.01.01.0024', '1.1.12.01.03.0001.00001', 'Uji',
                  '{1}', '{paket}', 'paket', 803532981070, 0, 803532981070, '1.2.01.01.02', NULL, false, now());
                INSERT INTO budgeting_income (year, agency, account, amount, basis) VALUES
                  (2013, '%1$s', '4.1.01.09.01.0001', 46139626350, ''),
                  (2013, '%1$s', '4.2.01.08.01.0001', 538685023232, ''),
                  (2013, '%1$s', '4.3.03.01.01.0001', 169441689597, ''),
                  (2013, '%1$s', '6.1.01.05.01.0001', 60266641891, ''),
                  (2013, '%1$s', '6.2.02.02.01.0001', 11000000000, '')""".formatted(AGENCY, SUB));
        return freeze(year, BudgetStage.RAPBD, "rapbd");
    }

    private BudgetVersion freeze(FiscalYear year, BudgetStage stage, String code) {
        return freezing.run(
                new FreezingVersion.Wanted(
                        year, stage, code, code, "Uji", LocalDate.of(2012, 9, 25), "Uji tanpa paraf TAPD."),
                MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null));
    }
}
