package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What became of my proposal: making it, following it, deciding on it, in a real browser in the living demo. */
@DemoTest
class ProposalTests {
    private final String base;

    ProposalTests(@LocalServerPort int port) {
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.OFFICE})
    void thePublicPagesHoldInBothWidths(int width) {
        Page page = Browser.page(width, width == Browser.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT);
        page.navigate(base + "/musrenbang");
        look(page, "usulan-daftar-" + width);
        page.navigate(base + "/musrenbang?keadaan=ACCEPTED&urut=biaya");
        page.locator("tbody th a").first().click();
        assertThat(String.valueOf(page.evaluate("""
                        () => [...document.querySelectorAll('.jejak > li')].map((li, i, all) => i === 0 ? 0
                          : li.querySelector('.kapan').getBoundingClientRect().top
                            - all[i - 1].querySelector(':scope > :last-child').getBoundingClientRect().bottom)
                          .filter(gap => gap < 0)""")))
                .as("how far knots lie over the one before")
                .isEqualTo("[]");
        look(page, "usulan-" + width);
        page.context().close();
    }

    @Test
    void aLurahDecidesInTheWorkList() {
        Page page = Browser.page(Browser.OFFICE);
        Steps.signIn(page, base, "lurah", "/kerja");
        look(page, "kerja-lurah");
        page.locator(".kr a[href*='buka=USL']").first().click();
        look(page, "kerja-panel");
        page.waitForLoadState();
        page.keyboard().press("1");
        assertThat(page.isChecked("#putusan-ACCEPT")).as("the key 1 chooses").isTrue();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Putuskan dan catat"))
                .click();
        assertThat(page.url()).as(page.locator("main").innerText()).contains("/tercatat/");
        look(page, "usulan-tercatat");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResidentProposesAndGetsANumber(boolean scripts) {
        Page page = scripts ? Browser.page(Browser.PHONE) : Browser.pageWithoutScript(Browser.PHONE);
        Steps.signIn(page, base, "warga", "/musrenbang/usulan/baru");
        if (scripts) look(page, "usulan-pilih-360");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Saluran u-ditch 40 × 40")
                                .setExact(true))
                .click();
        page.selectOption("[name=kelurahan]", "12.75.01.1005");
        page.selectOption("[name=lingkungan]", "02");
        page.fill("[name=alamat]", "Gang Delima");
        page.fill("[name=ukuran_panjang]", "9");
        page.fill("[name=masalah]", "Air masuk ke dapur tiap hujan, dua puluh rumah tidak punya parit.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Periksa dulu"))
                .click();
        assertThat(page.locator("main").innerText()).contains("Panjang saluran paling sedikit 10 m.");
        if (scripts) look(page, "usulan-salah-360");
        page.fill("[name=ukuran_panjang]", "96");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Periksa dulu"))
                .click();
        assertThat(page.locator("main").innerText()).contains("Rp94.560.000");
        if (scripts) look(page, "usulan-periksa-360");
        // The second of the two finds the first on the same lane.
        if (!scripts) page.fill("[name=beda]", "Sisi lain gang, belum ada di usulan yang lama.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim usulan"))
                .click();
        assertThat(page.url()).contains("/tanda-terima");
        assertThat(page.locator("h1").innerText()).matches("USL-\\d{4}-\\d{4}");
        if (scripts) look(page, "usulan-tanda-terima-360");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ikuti usulan ini"))
                .click();
        assertThat(page.locator("main").innerText()).contains("Menunggu putusan kepling", "M*** R***");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.OFFICE})
    void theKamusHoldsInBothWidths(int width) {
        Page page = Browser.page(width, width == Browser.OFFICE ? ColorScheme.DARK : ColorScheme.LIGHT);
        page.navigate(base + "/musrenbang/kamus");
        look(page, "kamus-" + width);
        page.locator("tbody th a").first().click();
        look(page, "kamus-entri-" + width);
        page.context().close();
    }
}
