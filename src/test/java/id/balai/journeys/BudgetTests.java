package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The budget as a resident reads it, and as a planner writes it. */
@DemoTest
class BudgetTests {
    private static final String PUBLIC_WORKS = "1.03.0.00.0.00.01.0000";

    private final String base;
    private final int year;

    BudgetTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        year = LocalDate.now(clock).getYear();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "1440, LIGHT", "360, DARK", "1440, DARK"})
    void aResidentReadsEveryPageOfTheBudget(int width, ColorScheme scheme) {
        Page page = Browser.page(width, scheme);
        look(page, "/anggaran", "anggaran", width, scheme);
        look(page, "/anggaran/" + year + "/apbd?menurut=skpd&kelurahan=12.75.01.1005", "anggaran-skpd", width, scheme);
        look(page, "/anggaran/" + year + "/ppas", "anggaran-ppas", width, scheme);
        look(page, "/anggaran/" + year + "/apbd/baris?tempat=12.75.01.1005", "anggaran-baris", width, scheme);
        page.locator("tbody th a").first().click();
        assertThat(page.url()).contains("/anggaran/baris/");
        look(page, page.url().substring(base.length()), "baris", width, scheme);
        look(page, "/anggaran/" + year + "/banding?dari=rapbd&ke=apbd&menurut=baris", "banding", width, scheme);
        look(page, "/anggaran/harga?cari=kretas%20a4", "harga", width, scheme);
        assertThat(page.locator("#daftar").innerText()).contains("kertas a4").contains("Kertas HVS");
        page.locator("tbody th a").first().click();
        look(page, page.url().substring(base.length()), "harga-satu", width, scheme);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlannerAddsALineAndIsToldWhereTheCeilingEnds(boolean scripts) {
        Page page = scripts ? Browser.page(Browser.OFFICE) : Browser.pageWithoutScript(Browser.PHONE);
        String editor = "/anggaran/rka/" + (year + 1) + "/" + PUBLIC_WORKS;
        page.navigate(base + editor);
        Steps.password(page, "rencana");
        page.fill("[name=kode]", page.locator("#kode-contoh").innerText());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lanjutkan"))
                .click();
        page.navigate(base + editor);
        see(page, "rka-" + scripts, scripts);
        page.locator("#sub-1\\.03\\.06\\.2\\.01\\.0029")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Tambah baris"))
                .click();
        page.fill("#cari", "u-ditch 40");
        page.locator("form[role=search] .cari button").last().click();
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Pemasangan u-ditch beton pracetak 40 x 40 cm"))
                .first()
                .click();
        page.fill("#volume1", "900.000");
        page.fill("#uraian", "Gang Melur");
        save(page);
        assertThat(page.locator("main").innerText()).contains("Tidak disimpan.").contains("lebih");
        see(page, "rka-ditolak-" + scripts, scripts);
        page.fill("#volume1", "12,5");
        save(page);
        assertThat(page.locator("main").innerText())
                .contains("tersimpan dan tercatat")
                .contains("Gang Melur");
        page.context().close();
    }

    private static void save(Page page) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Simpan dan catat"))
                .click();
    }

    private void look(Page page, String path, String name, int width, ColorScheme scheme) {
        page.navigate(base + path);
        assertThat(page.locator("h1").count()).as(path).isEqualTo(1);
        Browser.screenshot(page, name + "-" + width + (scheme == ColorScheme.DARK ? "-gelap" : ""));
        Browser.fits(page);
        Browser.axe(page);
    }

    private static void see(Page page, String name, boolean scripts) {
        Browser.screenshot(page, name);
        Browser.fits(page);
        if (scripts) Browser.axe(page);
    }
}
