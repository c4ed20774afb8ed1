package id.balai.budgeting.price.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.sheet.Sheets;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The price team sends an official file, reads what would become of it, takes it; a colleague approves. */
@BalaiTest
class BringingInTests {
    private static final String PAPER = "1.1.12.01.03.0001";
    private static final String STATIONERY = "5.1.02.01.01.0024";
    private static final Object ONE_TEAM = new Object();
    private static volatile @org.jspecify.annotations.Nullable List<Http> team;

    private final StarterCatalogues starter;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    @TempDir
    Path folder;

    BringingInTests(StarterCatalogues starter, TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
        this.starter = starter;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void accounts() {
        starter.load(List.of());
    }

    @Test
    void aFileIsTriedThenTakenThenApprovedByAColleague() throws Exception {
        String report = send(
                "2061",
                row(PAPER, "Kertas coba", "A4 80 gram", "rim", "58.500,50", STATIONERY),
                row(PAPER, "Kertas coba", "F4 70 gram", "rim", new Sheets.Formula("1500*2"), STATIONERY),
                row(PAPER, "Pena coba", "", "buah", 3000, STATIONERY));
        String tried = finished(report);
        assertThat(tried).contains("percobaan", "berisi rumus", "Baris yang ditolak");
        assertThat(maker().get(report + "/ditolak.csv").body()).startsWith("baris,kolom,sebab\r\n3,HARGA SATUAN,");
        assertThat(books("2061")).isZero();
        assertThat(maker().submit(report, report).statusCode() / 100).isEqualTo(3);
        String taken = finished(report);
        String book = book(taken);
        assertThat(Http.at(port).get("/anggaran/harga?tahun=2061&cari=coba").body())
                .doesNotContain("Kertas coba");
        assertThat(Http.at(port).get(book).body()).contains("Menunggu persetujuan", "Rp58.500,50");
        assertThat(decide(maker(), book, "APPROVE").statusCode()).isEqualTo(409);
        assertThat(decide(checker(), book, "APPROVE").statusCode() / 100).isEqualTo(3);
        assertThat(Http.at(port).get("/anggaran/harga?tahun=2061&cari=coba").body())
                .contains("Kertas coba");
        assertThat(decide(maker(), book, "LOCK").statusCode() / 100).isEqualTo(3);
        assertThat(Http.at(port).get(book).body()).contains("Buku ini dikunci");
    }

    @Test
    void theSameAtAnotherPriceNeedsAReason() throws Exception {
        String report = send(
                "2062",
                row(PAPER, "Printer coba", "Mono", "unit", 1_665_000, STATIONERY),
                row(PAPER, "Printer coba", "Mono", "unit", 9_157_500, STATIONERY));
        assertThat(finished(report)).contains("1 barang yang sama dengan harga lain", "Rp9.157.500");
        HttpResponse<String> without = maker().submit(report, report);
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("Tulis alasan perbedaan harga");
        maker().submit(report, report, "alasan", "Yang mahal mencetak dua sisi.");
        String taken = finished(report);
        assertThat(taken).contains("menjadi buku");
        assertThat(books("2062")).isEqualTo(1);
        decide(checker(), book(taken), "APPROVE");
        String list = Http.at(port).get("/anggaran/harga/kembar?tahun=2062").body();
        assertThat(list).contains("Printer coba", "5,5 kali", "Yang mahal mencetak dua sisi.");
        assertThat(Http.at(port)
                        .get("/anggaran/harga/kembar.csv?tahun=2062&urut=nama")
                        .body())
                .contains("Printer coba,Mono,unit,2,1665000.00,9157500.00,7492500.00,5.5000,");
    }

    @Test
    void whatIsNoPriceBookIsRefusedWithTheReason() throws Exception {
        String report = send("2063", "ini bukan lembar kerja".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(finished(report)).contains("bukan lembar kerja XLSX").doesNotContain("Jadikan buku");
    }

    @Test
    void aFormWithoutAFileComesBackWithWhatIsMissing() {
        HttpResponse<String> answer = maker().post(
                        ImportController.DESK,
                        Http.hiddenFields(maker().get(ImportController.DESK).body()));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Pilih berkas XLSX", "Pilih jenis standar", "Tulis asal harga");
    }

    private static String book(String page) {
        Matcher book = Pattern.compile("/anggaran/harga/buku/[0-9a-f-]{36}").matcher(page);
        assertThat(book.find()).isTrue();
        return book.group();
    }

    private HttpResponse<String> decide(Http who, String book, String verb) {
        String version = jdbc.sql("SELECT version FROM budgeting_price_book WHERE id = ?::uuid")
                .param(book.substring(book.length() - 36))
                .query(String.class)
                .single();
        List<String> fields =
                new ArrayList<>(Http.hiddenFields(who.get(ImportController.DESK).body()));
        fields.addAll(List.of("versi", version, "putusan", verb, "alasan", "Sudah dibandingkan dengan berkasnya."));
        return who.post(book, fields.toArray(String[]::new));
    }

    private int books(String year) {
        return jdbc.sql("SELECT count(*) FROM budgeting_price_book WHERE year = ?::smallint")
                .param(year)
                .query(Integer.class)
                .single();
    }

    private String finished(String report) throws InterruptedException {
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (true) {
            String page = maker().get(report).body();
            if (!page.contains("Membaca berkas")) return page;
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(50);
        }
    }

    @SafeVarargs
    private String send(String year, List<Object>... rows) throws IOException {
        List<List<Object>> all = new ArrayList<>();
        all.add(List.of(
                "KODE KELOMPOK BARANG", "URAIAN BARANG", "SPESIFIKASI", "SATUAN", "HARGA SATUAN", "KODE REKENING"));
        all.addAll(List.of(rows));
        return send(year, Files.readAllBytes(Sheets.write(folder, all)));
    }

    private String send(String year, byte[] bytes) {
        List<String> fields = new ArrayList<>(
                Http.hiddenFields(maker().get(ImportController.DESK).body()));
        fields.addAll(List.of("jenis", "SSH", "tahun", year, "sumber", "Uji kirim " + year));
        HttpResponse<String> answer = maker().post(
                        ImportController.DESK,
                        fields,
                        new Http.Upload(
                                "berkas",
                                "ssh.xlsx",
                                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                                bytes));
        assertThat(answer.statusCode() / 100).isEqualTo(3);
        return answer.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
    }

    private static List<Object> row(Object... cells) {
        return List.of(cells);
    }

    private Http maker() {
        return team().getFirst();
    }

    private Http checker() {
        return team().getLast();
    }

    private List<Http> team() {
        synchronized (ONE_TEAM) {
            List<Http> known = team;
            if (known == null) {
                known = List.of(
                        people.signedIn(port, people.official("Pembawa Buku", "price/1")),
                        people.signedIn(port, people.official("Pemeriksa Buku", "price/2")));
                team = known;
            }
            return known;
        }
    }
}
