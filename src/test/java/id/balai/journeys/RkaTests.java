package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An RKA as it is written by two at once, as a sheet, and as the TAPD goes through it. */
@DemoTest
class RkaTests {
    private static final String WORKS = "1.03.0.00.0.00.01.0000";
    private static final String DRAINS = "1.03.06.2.01.0029";

    private final String base;
    private final int year;
    private final String editor;

    RkaTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        year = LocalDate.now(clock).getYear();
        editor = "/anggaran/rka/" + (year + 1) + "/" + WORKS;
    }

    @Test
    void twoPlannersAtOneLineLoseNothing() {
        Page one = Browser.page(Browser.OFFICE);
        Page other = Browser.page(Browser.PHONE);
        Steps.signIn(one, base, "rencana", editor);
        Steps.signIn(other, base, "rencana", editor);
        one.navigate(base + editor);
        Steps.look(one, "rka-pohon");
        other.navigate(base + editor);
        Steps.look(other, "rka-pohon-360");
        Browser.fitsAtTwiceTheText(other);
        String line =
                one.locator("[id='sub-" + DRAINS + "'] tbody th a").first().getAttribute("href");
        one.navigate(base + line);
        other.navigate(base + line);
        String metres = one.inputValue("#volume1");
        other.fill("#uraian", "Gang Rambutan, sisi timur");
        Steps.press(other, "Simpan perubahan");
        assertThat(other.locator("main").innerText()).contains("tersimpan dan tercatat");
        one.fill("#catatan", "Diukur ulang bersama warga.");
        Steps.press(one, "Simpan perubahan");
        assertThat(one.locator("main").innerText()).contains("diubah oleh Ayu Lestari", "tidak Anda ubah");
        assertThat(one.inputValue("#uraian")).isEqualTo("Gang Rambutan, sisi timur");
        assertThat(one.inputValue("#catatan")).isEqualTo("Diukur ulang bersama warga.");
        Steps.look(one, "rka-keduanya");
        one.setViewportSize(Browser.PHONE, 800);
        Steps.look(one, "rka-keduanya-360");
        Steps.press(one, "Simpan perubahan");
        one.navigate(base + line);
        assertThat(one.inputValue("#uraian")).isEqualTo("Gang Rambutan, sisi timur");
        assertThat(one.inputValue("#catatan")).isEqualTo("Diukur ulang bersama warga.");
        assertThat(one.inputValue("#volume1")).isEqualTo(metres);
        one.context().close();
        other.context().close();
    }

    @Test
    void aPlannerWorksInASheetAndSaysWhatTheMoneyBrings() {
        Page page = Browser.page(Browser.OFFICE);
        Steps.signIn(page, base, "rencana", editor);
        page.navigate(base + editor + "/lembar?salin=ya");
        assertThat(page.locator("main").innerText()).containsAnyOf("Laporan", "Tidak ada baris tahun lalu");
        Steps.look(page, "rka-salin");
        page.navigate(base + editor + "/lembar?sub=" + DRAINS);
        page.fill("#tempel", "1.3.04.02.07.0001.00001\tGang Contoh\t1,5\n9.9.99.99.99.9999.99999\tAsing\t1");
        Steps.press(page, "Simpan semua");
        assertThat(page.locator("main").innerText()).contains("1 ditambah, 0 diubah, 0 tetap, 1 ditolak.");
        Steps.look(page, "rka-lembar");
        page.setViewportSize(Browser.PHONE, 800);
        Steps.look(page, "rka-lembar-360");
        page.fill("#tempel", "1.3.04.02.07.0001.00001\tGang Contoh\t1,5");
        Steps.press(page, "Simpan semua");
        assertThat(page.locator("main").innerText()).contains("1 baris dari lembar kerja tersimpan", "Gang Contoh");
        page.navigate(base + editor + "/kinerja/" + DRAINS);
        page.fill("#sub_keluaran_1_indikator", "Panjang drainase yang dibangun");
        page.fill("#sub_keluaran_1_target", "1.200");
        page.fill("#sub_keluaran_1_satuan", "m");
        Steps.look(page, "rka-kinerja-360");
        page.setViewportSize(Browser.OFFICE, 900);
        Steps.look(page, "rka-kinerja");
        Steps.press(page, "Simpan dan catat");
        assertThat(page.locator("[id='sub-" + DRAINS + "']").innerText())
                .contains("Panjang drainase yang dibangun: 1.200 m");
        page.context().close();
    }

    @Test
    void theTapdNotesTheAgencyAnswersAndTheTapdInitials() {
        String sheet = "/kelola/verifikasi/" + (year + 1) + "/" + WORKS + "/" + DRAINS;
        Page tapd = Browser.page(Browser.OFFICE);
        Page planner = Browser.page(Browser.PHONE);
        Steps.signIn(tapd, base, "tapd", "/kelola/verifikasi/" + (year + 1));
        tapd.navigate(base + "/kelola/verifikasi/" + (year + 1));
        Steps.look(tapd, "tapd-semua");
        tapd.locator("a[href$='" + WORKS + "']").first().click();
        Steps.look(tapd, "tapd-skpd");
        tapd.locator("a[href$='" + DRAINS + "']").first().click();
        assertThat(tapd.url()).endsWith(sheet);
        tapd.locator("#baris").selectOption(new SelectOption().setIndex(1));
        tapd.fill("#catatan", "Panjangnya tidak sama dengan berita acara.");
        Steps.press(tapd, "Simpan catatan");
        Steps.look(tapd, "tapd-lembar");
        tapd.locator("form:has(input[value=paraf]) button").click();
        assertThat(tapd.locator("main").innerText()).contains("catatan belum selesai");
        Steps.signIn(planner, base, "rencana", editor + "/asistensi");
        planner.navigate(base + editor + "/asistensi");
        Locator note = planner.locator("section:has-text('tidak sama dengan berita acara')")
                .last();
        note.locator("textarea").fill("Sudah disesuaikan dengan hasil ukur.");
        Steps.look(planner, "tapd-jawab-360");
        note.locator("button").click();
        tapd.navigate(base + sheet);
        assertThat(tapd.locator("main").innerText()).contains("Sudah disesuaikan dengan hasil ukur.");
        Steps.press(tapd, "Catatan selesai");
        tapd.locator("form:has(input[value=paraf]) button").click();
        assertThat(tapd.locator("main").innerText()).contains("Zulkifli Pohan", "Berlaku");
        Steps.look(tapd, "tapd-paraf");
        tapd.setViewportSize(Browser.PHONE, 800);
        Steps.look(tapd, "tapd-paraf-360");
        tapd.context().close();
        planner.context().close();
    }

    @Test
    void everybodyReadsWhatABudgetIsWarnedOf() {
        Page page = Browser.page(Browser.PHONE);
        page.navigate(base + "/anggaran/" + year + "/apbd");
        page.locator("a[href$='/peringatan']").first().click();
        assertThat(page.locator("h1").innerText()).contains("Peringatan");
        Steps.look(page, "peringatan-360");
        page.setViewportSize(Browser.OFFICE, 900);
        Steps.look(page, "peringatan");
        page.navigate(base + "/anggaran/" + year + "/apbd/penerima");
        assertThat(page.locator("main").innerText()).contains("PAUD terakreditasi", "Lanjut usia terlantar", "Hibah");
        Steps.look(page, "penerima");
        page.context().close();
    }
}
