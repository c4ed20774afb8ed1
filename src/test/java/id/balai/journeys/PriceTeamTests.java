package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import id.balai.budgeting.sheet.Sheets;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import id.balai.support.OwnProgram;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The price team: a book on its way in, approved by a colleague and locked; a missing price asked for and answered. */
@DemoTest
class PriceTeamTests {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final String base;
    private final LocalDate today;

    @TempDir
    Path folder;

    PriceTeamTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        today = LocalDate.now(clock);
    }

    @Test
    void aBookIsBroughtInApprovedByAColleagueAndLocked() throws IOException {
        Page maker = Browser.page(Browser.OFFICE);
        Steps.signIn(maker, base, "harga", "/kelola/harga/impor");
        maker.navigate(base + "/kelola/harga");
        look(maker, "harga-meja");
        maker.navigate(base + "/kelola/harga/impor");
        maker.setInputFiles("#berkas", new FilePayload("ssh-triwulan.xlsx", XLSX, book()));
        choose(maker, "jenis", "SSH");
        maker.fill("#sumber", "Survei pasar triwulan (contoh perjalanan)");
        Steps.press(maker, "Coba berkas ini");
        maker.locator("text=Baris yang ditolak").first().waitFor();
        assertThat(maker.locator("main").innerText()).contains("Sel ini berisi rumus", "HARGA SATUAN");
        look(maker, "harga-percobaan");
        maker.setViewportSize(Browser.PHONE, 800);
        look(maker, "harga-percobaan-360");
        Steps.press(maker, "Jadikan buku");
        maker.locator("#kemajuan a[href*='/anggaran/harga/buku/']").click();
        assertThat(maker.locator("main").innerText()).contains("Menunggu persetujuan");
        look(maker, "harga-buku-rancangan-360");
        String book = maker.url();

        Page checker = Browser.pageWithoutScript(Browser.PHONE);
        Steps.signIn(checker, base, "harga2", "/kelola/harga");
        checker.navigate(book);
        decide(checker, "APPROVE", "Sudah dibandingkan dengan surveinya.");
        look(checker, "harga-buku-disetujui-360", false);
        checker.navigate(book);
        decide(checker, "LOCK", "RKA mulai disusun dengan harga ini.");
        assertThat(checker.locator("main").innerText()).contains("Buku ini dikunci");
        checker.navigate(base + "/anggaran/harga?tahun=" + (today.getYear() + 1) + "&cari=tempat+sampah+pilah");
        assertThat(checker.locator("main").innerText()).contains("Tempat sampah pilah", "Rp485.000");
        maker.context().close();
        checker.context().close();
    }

    @Test
    void aMissingPriceIsAskedForWithThreeSurveysAndAnswered() {
        Page planner = Browser.page(Browser.PHONE);
        Steps.signIn(planner, base, "rencana", "/anggaran/usul-harga/baru");
        planner.navigate(base + "/anggaran/usul-harga/baru");
        planner.fill("#nama", "Lampu jalan surya 60 watt");
        planner.fill("#spesifikasi", "Tiang 7 m, baterai 5 tahun");
        planner.fill("#satuan", "unit");
        choose(planner, "jenis", "SSH");
        planner.fill("#tahun", String.valueOf(today.getYear() + 1));
        planner.fill("#kelompok", "1.3.02.07.01.0001");
        planner.fill("#rekening", "5.2.02.05.02.0001");
        planner.fill("#harga", "6.250.000");
        for (int n = 1; n <= 3; n++) {
            planner.fill("#toko" + n, "Toko contoh nomor " + n);
            planner.fill("#tanggal" + n, today.minusDays(5 + n).toString());
            planner.fill("#harga" + n, (6_000_000 + n * 150_000) + "");
            planner.setInputFiles("#bukti" + n, new FilePayload("bukti.pdf", "application/pdf", pdf()));
        }
        planner.fill("#alasan", "Belum ada lampu surya di buku tahun ini.");
        look(planner, "harga-minta-360");
        Steps.press(planner, "Kirim permintaan");
        String request = planner.url();
        assertThat(planner.locator("h1").innerText()).contains("Lampu jalan surya");
        look(planner, "harga-diminta-360");

        Page team = Browser.page(Browser.OFFICE);
        Steps.signIn(team, base, "harga", "/kerja");
        team.navigate(base + "/kerja");
        assertThat(team.locator("main").innerText()).contains("Lampu jalan surya");
        team.navigate(request);
        choose(team, "putusan", "ACCEPTED");
        team.fill("#harga", "6.200.000");
        team.fill("#alasan", "Harga tengah dari ketiga survei.");
        look(team, "harga-putuskan-permintaan");
        Steps.press(team, "Putuskan dan catat");
        assertThat(team.locator("main").innerText()).contains("Rp6.200.000", "Harga tengah dari ketiga survei.");
        OwnProgram.await("the requester is told", () -> {
            planner.navigate(base + "/akun/kabar");
            return planner.locator("main").innerText().contains("Lampu jalan surya");
        });
        look(planner, "harga-kabar-360");
        planner.context().close();
        team.context().close();
    }

    private static void choose(Page page, String name, String value) {
        page.check("#" + name + "-" + value);
    }

    private static void decide(Page page, String verb, String reason) {
        choose(page, "putusan", verb);
        page.fill("#alasan", reason);
        Steps.press(page, "Putuskan dan catat");
    }

    private byte[] book() throws IOException {
        List<Object> head = List.of(
                "KODE KELOMPOK BARANG", "URAIAN BARANG", "SPESIFIKASI", "SATUAN", "HARGA SATUAN", "KODE REKENING");
        List<Object> good = List.of(
                "1.1.12.01.03.0001",
                "Tempat sampah pilah",
                "Tiga lubang, 40 liter",
                "unit",
                "485.000",
                "5.1.02.01.01.0024");
        List<Object> formula = List.of(
                "1.1.12.01.03.0001",
                "Gerobak sampah",
                "Besi",
                "unit",
                new Sheets.Formula("2*900000"),
                "5.1.02.01.01.0024");
        return Files.readAllBytes(Sheets.write(folder, List.of(head, good, formula)));
    }

    /** The smallest that a reader opens. */
    private static byte[] pdf() {
        String text = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\n"
                + "trailer<</Size 4/Root 1 0 R>>\n%%EOF\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
