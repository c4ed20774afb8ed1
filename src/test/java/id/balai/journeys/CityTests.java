package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The city's own pages in a real browser: home, places, offices, working days. */
@DemoTest
class CityTests {
    private final String base;

    CityTests(@LocalServerPort int port) {
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @CsvSource({
        "/, beranda",
        "/wilayah, wilayah",
        "/wilayah/12.75.04.1006, kelurahan",
        "/wilayah/12.75.01, kecamatan",
        "/perangkat-daerah, perangkat-daerah",
        "/perangkat-daerah/2.07.3.30.3.31.01.0000, perangkat",
        "/perangkat-daerah/5.01.0.00.0.00.01.0000, perangkat-berakhir",
        "/kalender?tahun=2026, kalender"
    })
    void everybodyCanUseThem(String path, String name) {
        for (int width : new int[] {Browser.PHONE, Browser.OFFICE}) {
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                Page page = Browser.page(width, scheme);
                page.navigate(base + path);
                String dark = scheme == ColorScheme.DARK ? "-gelap" : "";
                Browser.screenshot(page, name + "-" + width + dark);
                Browser.axe(page);
                Browser.fits(page);
                page.context().close();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 768, 1024})
    void nothingHangsOverTheEdgeOfTheHomePage(int width) {
        Page page = Browser.page(width);
        page.navigate(base + "/");
        Browser.fits(page);
        page.context().close();
    }

    @Test
    void aReaderWithoutScriptsFindsAKelurahanAndWhoLeadsIt() {
        Page page = Browser.pageWithoutScript(Browser.PHONE);
        page.navigate(base + "/");
        page.getByLabel("Cari nomor, jalan, atau kelurahan").fill("kebun lada");
        page.getByLabel("Cari nomor, jalan, atau kelurahan").press("Enter");
        page.locator("main").getByText("Kebun Lada").first().click();
        assertThat(page.locator("h1").innerText()).isEqualTo("Kebun Lada");
        assertThat(page.locator("main").innerText())
                .contains("Lurah Kebun Lada")
                .contains("Lingkungan II");
        page.context().close();
    }

    @Test
    void everyTileOfTheMapIsALinkWithNumberCodeAndName() {
        Page page = Browser.page(Browser.OFFICE);
        page.navigate(base + "/?ukuran=lingkungan");
        assertThat(page.locator("svg.heks a").count()).isEqualTo(37);
        assertThat(page.locator("svg.heks a").first().getAttribute("aria-label"))
                .matches("\\d+ \\w{3}, .+, .+");
        page.locator("svg.heks a").first().click();
        assertThat(page.url()).contains("/wilayah/12.75.01.1001");
        page.context().close();
    }
}
