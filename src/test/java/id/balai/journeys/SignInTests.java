package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Signing in, in a real browser, in the living demo. */
@DemoTest
class SignInTests {
    private final String base;

    SignInTests(@LocalServerPort int port) {
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLurahReachesTheWorkListWithPasswordAndCode(boolean scripts) {
        Page page = scripts ? Browser.page(Browser.OFFICE) : Browser.pageWithoutScript(Browser.PHONE);
        page.navigate(base + "/kerja");
        assertThat(page.url()).contains("/masuk?ke=");
        Steps.password(page, "lurah");
        look(page, "masuk-kode-" + scripts, scripts);
        page.fill("[name=kode]", page.locator("#kode-contoh").innerText());
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lanjutkan"))
                .click();
        assertThat(page.url()).isEqualTo(base + "/kerja");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.OFFICE})
    void thePagesOfSigningInHoldInBothWidths(int width) {
        for (String path : new String[] {"/masuk", "/daftar", "/lupa-sandi", "/keluar", "/demo/keluar"}) {
            Page page = Browser.page(width, width == Browser.PHONE ? ColorScheme.LIGHT : ColorScheme.DARK);
            page.navigate(base + path);
            Browser.screenshot(page, path.substring(1).replace('/', '-') + "-" + width);
            Browser.fits(page);
            Browser.axe(page);
            page.context().close();
        }
    }
}
