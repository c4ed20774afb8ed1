package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static id.balai.journeys.Steps.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.balai.demo.DemoPeople;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inspector reads who looked at whose data, of one official, in a time, and takes the list along. */
@DemoTest
class AuditTests {
    private final String base;

    AuditTests(@LocalServerPort int port) {
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theInspectorReadsWhoLooked(boolean scripts) {
        int width = scripts ? Browser.OFFICE : Browser.PHONE;
        anOfficerLooks(scripts);
        Page page = scripts ? Browser.page(width) : Browser.pageWithoutScript(width);
        Steps.signIn(page, base, "inspektorat", "/kelola/akses");
        assertThat(main(page)).contains("Yuni Pratiwi", "Petugas Loket 1", "Dicari dengan NIK");
        look(page, "akses-" + width, scripts);
        page.fill("[name=petugas]", "verif2");
        press(page, "Tampilkan daftar");
        assertThat(main(page)).contains("Tidak ada pembukaan data");
        page.fill("[name=petugas]", "bukan.siapa");
        press(page, "Tampilkan daftar");
        assertThat(main(page)).contains("Tidak ada akun dengan nama itu.");
        look(page, "akses-salah-" + width, scripts);
        page.fill("[name=petugas]", "loket");
        press(page, "Tampilkan daftar");
        assertThat(main(page)).contains("Yuni Pratiwi");
        String file = page.request()
                .get(base + page.locator("a[href*='akses.csv']").getAttribute("href"))
                .text();
        assertThat(file)
                .contains("waktu,petugas,jabatan", "Yuni Pratiwi,Petugas Loket 1")
                .doesNotContain("Budi Harahap", DemoPeople.of("budi").nik().digits());
        page.context().close();
    }

    private void anOfficerLooks(boolean scripts) {
        Page page = scripts ? Browser.page(Browser.OFFICE) : Browser.pageWithoutScript(Browser.PHONE);
        Steps.signIn(page, base, "loket", "/loket");
        page.fill("[name=nik]", DemoPeople.of("budi").nik().digits());
        press(page, "Cari warga");
        page.context().close();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
