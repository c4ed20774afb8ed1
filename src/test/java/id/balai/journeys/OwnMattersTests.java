package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static id.balai.journeys.Steps.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident finds what they began and what they sent on their own account, and nobody else does. */
@DemoTest
class OwnMattersTests {
    private final String base;

    OwnMattersTests(@LocalServerPort int port) {
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aProposalAndADraftAreFoundByWhoeverWroteThem(boolean scripts) {
        int width = scripts ? Browser.OFFICE : Browser.PHONE;
        Page page = scripts ? Browser.page(width) : Browser.pageWithoutScript(width);
        String lane = scripts ? "Gang Tanjung Uji" : "Gang Cempaka Uji";
        Steps.signIn(page, base, "warga", "/musrenbang/usulan/baru");
        fill(page, "Gang Kenanga");
        Steps.send(page);
        String number = page.locator("h1").innerText();
        page.navigate(base + "/musrenbang/usulan/baru");
        fill(page, lane);
        page.navigate(base + "/akun");
        assertThat(matters(page).innerText())
                .contains(number, "Menunggu putusan kepling", "memutuskan paling lambat", "Konsep, belum dikirim");
        look(page, "akun-urusan-" + width, scripts);
        String copy = page.request().get(base + "/akun/unduh").text();
        assertThat(copy).contains(number, lane, "waiting.lingkungan");
        page.locator("main a[href*='/konsep/']").first().click();
        assertThat(page.locator("[name=alamat]").inputValue()).isEqualTo(lane);
        page.context().close();
        nobodyElseSees(number, lane);
    }

    private static Locator matters(Page page) {
        return page.locator("section[aria-labelledby=urusan]");
    }

    private static void fill(Page page, String address) {
        page.locator("a[href*='/baru/DR-01']").click();
        page.selectOption("[name=kelurahan]", "12.75.01.1005");
        page.selectOption("[name=lingkungan]", "02");
        page.fill("[name=alamat]", address);
        page.fill("[name=ukuran_panjang]", "42");
        page.fill("[name=masalah]", "Air masuk ke dapur tiap hujan, sepuluh rumah tidak punya parit.");
        press(page, "Periksa dulu");
    }

    private void nobodyElseSees(String number, String lane) {
        Page other = Browser.page(Browser.PHONE);
        Steps.signIn(other, base, "joko", "/akun");
        assertThat(matters(other).innerText()).doesNotContain(number, lane);
        assertThat(other.request().get(base + "/akun/unduh").text()).doesNotContain(number, lane);
        other.context().close();
    }
}
