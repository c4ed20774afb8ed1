package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident on a phone looks for a drain in the budget, reads what was spent so far, and asks about the line. */
@DemoTest
class AskingTests {
    private final String base;
    private final int year;

    AskingTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        year = LocalDate.now(clock).getYear();
    }

    @Test
    void aResidentFindsALineAndAsksAboutIt() {
        Page page = Browser.page(Browser.PHONE);
        page.navigate(base + "/anggaran/" + year + "/apbd?menurut=pendapatan");
        see(page, "anggaran-pendapatan-360");
        page.fill("#cari", "drainase");
        page.press("#cari", "Enter");
        assertThat(page.locator("tbody tr").count()).isPositive();
        see(page, "anggaran-cari-360");
        page.locator("tbody th a").first().click();
        page.getByText("Tanyakan baris ini").click();
        Steps.password(page, "warga");
        page.fill("#pertanyaan", "Apakah jalan di depan musala ikut dikerjakan tahun ini?");
        see(page, "tanya-360");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim pertanyaan"))
                .click();
        assertThat(page.locator("main").innerText())
                .contains("Apakah jalan di depan musala")
                .contains("Menunggu jawaban");
        see(page, "tanya-terkirim-360");
        page.navigate(base + "/anggaran/" + year + "/realisasi");
        see(page, "realisasi-360");
        page.navigate(base + "/anggaran/tanya");
        assertThat(page.locator("main").innerText()).contains("Apakah jalan di depan musala");
        see(page, "tanya-daftar-360");
        page.context().close();
    }

    private static void see(Page page, String name) {
        assertThat(page.locator("main").innerText()).doesNotContain("budgeting.");
        Browser.screenshot(page, name);
        Browser.fits(page);
        Browser.axe(page);
    }
}
