package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The year after next, from its first ceiling to the months of its DPA: what the PPKD opens, balances and freezes. */
@DemoTest
class PpkdTests {
    private static final String WORKS = "1.03.0.00.0.00.01.0000";
    private static final String SALARIES = "X.XX.01.2.02.0001";

    private final String base;
    private final LocalDate today;
    private final int year;
    private final String desk;

    PpkdTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        today = LocalDate.now(clock);
        year = today.getYear() + 2;
        desk = "/kelola/anggaran/" + year;
    }

    @Test
    void aBudgetIsFrozenStepByStepFromKuaPpasToTheDpa() {
        Page ppkd = Browser.page(Browser.OFFICE);
        Steps.signIn(ppkd, base, "ppkd", desk);
        ppkd.navigate(base + desk);
        look(ppkd, "ppkd-meja-kosong");
        for (String stage : List.of("kua-ppas", "rka", "verifikasi", "rapbd", "penetapan", "dpa")) open(ppkd, stage);
        look(ppkd, "ppkd-meja");
        ppkd.setViewportSize(Browser.PHONE, 800);
        look(ppkd, "ppkd-meja-360");
        ceiling();
        income(ppkd);
        freeze(ppkd, "ppas", "Nota Kesepakatan 3/" + year, "");
        assertThat(ppkd.url()).endsWith("/anggaran/" + year + "/ppas");
        salaries();
        freeze(ppkd, "rapbd", "Nota Keuangan " + year, "");
        assertThat(ppkd.locator("main").innerText()).contains("1 dari 1 sub kegiatan belum diparaf TAPD");
        look(ppkd, "ppkd-bekukan-360");
        freeze(ppkd, "rapbd", "Nota Keuangan " + year, "Paraf menyusul sebelum pembahasan pertama.");
        assertThat(ppkd.locator("main").innerText()).contains("Paraf menyusul sebelum pembahasan pertama.");
        look(ppkd, "ppkd-rapbd-360");
        freeze(ppkd, "apbd", "Perda 7/" + (year - 1), "");
        assertThat(ppkd.url()).endsWith("/anggaran/" + year + "/apbd");
        ppkd.navigate(base + desk + "/bekukan");
        assertThat(ppkd.locator("main").innerText()).contains("1 sub kegiatan bulannya belum sama dengan barisnya");
        months();
        freeze(ppkd, "dpa", "Pengesahan PPKD 900/" + year, "");
        ppkd.navigate(base + "/anggaran/" + year + "/dpa/kas");
        assertThat(ppkd.locator("main").innerText()).contains("Rp10.000.000");
        look(ppkd, "ppkd-kas-360");
        ppkd.setViewportSize(Browser.OFFICE, 900);
        look(ppkd, "ppkd-kas");
        ppkd.navigate(base + desk);
        assertThat(ppkd.locator("main").innerText()).contains("APBD ditetapkan");
        look(ppkd, "ppkd-meja-selesai");
        ppkd.context().close();
    }

    private void open(Page ppkd, String stage) {
        ppkd.navigate(base + desk + "/tahap/" + stage);
        ppkd.fill("#buka", today.minusDays(1).toString());
        ppkd.fill("#tutup", today.plusDays(30).toString());
        ppkd.fill("#alasan", "Jadwal dipercepat untuk contoh perjalanan.");
        Steps.press(ppkd, "Simpan dan catat");
        assertThat(ppkd.url()).contains(desk);
    }

    private void ceiling() {
        Page tapd = Browser.pageWithoutScript(Browser.OFFICE);
        String page = desk + "/pagu/" + WORKS;
        Steps.signIn(tapd, base, "tapd", page);
        tapd.navigate(base + page);
        tapd.fill("#sub_baru", SALARIES);
        tapd.fill("#pagu_baru", "120.000.000");
        tapd.fill("#alasan", "Gaji pegawai tahun " + year + ".");
        Steps.press(tapd, "Simpan dan catat");
        assertThat(tapd.locator("main").innerText()).contains("Rp120.000.000");
        look(tapd, "ppkd-pagu", false);
        tapd.context().close();
    }

    private void income(Page ppkd) {
        ppkd.navigate(base + desk + "/pendapatan");
        ppkd.selectOption("#rekening", "4.1.01.15.01.0001");
        ppkd.selectOption("#skpd", "5.02.0.00.0.00.01.0000");
        ppkd.fill("#jumlah", "120.000.000");
        ppkd.fill("#dasar", "Perda 1/2024 tentang pajak dan retribusi");
        Steps.press(ppkd, "Simpan dan catat");
        assertThat(ppkd.locator("main").innerText()).contains("Rp120.000.000");
        look(ppkd, "ppkd-pendapatan-360");
    }

    /** Ten officials for twelve months at a million: what the salary rules set names its rule. */
    private void salaries() {
        Page planner = Browser.pageWithoutScript(Browser.OFFICE);
        String sheet = "/anggaran/rka/" + year + "/" + WORKS + "/lembar?sub=" + SALARIES;
        Steps.signIn(planner, base, "rencana", sheet);
        planner.navigate(base + sheet);
        planner.fill(
                "#tempel",
                "Nama\tUntuk Apa\tVolume 1\tSatuan 1\tVolume 2\tSatuan 2\tHarga\tRekening\tCatatan\n"
                        + "Gaji pokok\tGolongan II\t10\torang\t12\tbulan\t1.000.000\t5.1.01.01.01.0001\tPP 5/2024 tentang gaji");
        Steps.press(planner, "Simpan semua");
        assertThat(planner.locator("main").innerText()).contains("1 baris dari lembar kerja tersimpan");
        planner.context().close();
    }

    private void freeze(Page ppkd, String document, String basis, String reason) {
        ppkd.navigate(base + desk + "/bekukan");
        ppkd.check("#dokumen-" + document);
        ppkd.fill("#dasar", basis);
        ppkd.fill("#tanggal", today.toString());
        ppkd.fill("#alasan", reason);
        Steps.press(ppkd, "Bekukan dan catat");
    }

    private void months() {
        Page planner = Browser.page(Browser.PHONE);
        String months = "/anggaran/rka/" + year + "/" + WORKS + "/kas";
        Steps.signIn(planner, base, "rencana", months);
        planner.navigate(base + months);
        look(planner, "ppkd-bulan-360");
        planner.locator("main form button").first().click();
        assertThat(planner.locator("main").innerText()).doesNotContain("Bagi rata");
        planner.context().close();
    }
}
