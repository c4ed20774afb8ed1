package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import id.balai.web.Assets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The open pages of the running program: the frame, its style and its policy. */
@DemoTest
class FaceTests {
    private final String base;

    FaceTests(@LocalServerPort int port) {
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @CsvSource({
        "/, beranda",
        "/kit, kit-program",
        "/bantuan, bantuan",
        "/cari?q=drainase, cari",
        "/data, data",
        "/musrenbang, musrenbang",
        "/anggaran/harga, harga",
        "/tidak-ada, tidak-ada",
    })
    void openPagesHoldForEverybody(String path, String name) {
        for (int width : new int[] {Browser.PHONE, Browser.OFFICE}) {
            Page page = Browser.page(width, width == Browser.PHONE ? ColorScheme.LIGHT : ColorScheme.DARK);
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) complaints.add(message.text());
            });
            page.navigate(base + path);
            Browser.screenshot(page, name + "-" + width);
            Browser.fits(page);
            Browser.axe(page);
            assertThat(complaints).as("refused by the page's own policy").isEmpty();
            page.context().close();
        }
    }

    @Test
    void whatIsNotThereSaysSoInTheCitysWords() {
        Page page = Browser.page(Browser.PHONE);
        Response answer = page.navigate(base + "/tidak-ada");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("h1").innerText()).isEqualTo("Tidak ditemukan, atau bukan untuk Anda.");
        page.context().close();
    }

    @Test
    void styleIsKeptForeverUnderItsOwnAddressAndNeverUnderAnother() {
        Page page = Browser.page(Browser.PHONE);
        Map<String, String> own = page.navigate(base + Assets.url("balai.css")).headers();
        Map<String, String> other =
                page.navigate(base + "/static/0123456789/balai.css").headers();
        assertThat(own.get("cache-control")).contains("immutable").contains("max-age=31536000");
        assertThat(other.get("cache-control")).contains("no-store");
        assertThat(page.navigate(base + "/kota.css").headers().get("content-type"))
                .startsWith("text/css");
        page.context().close();
    }

    @Test
    void theOtherLanguageIsOneTapAway() {
        Page page = Browser.page(Browser.PHONE);
        page.navigate(base + "/bantuan");
        page.locator("footer a[lang=en]").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        page.locator("footer a[lang=id]").click();
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("id");
        page.context().close();
    }
}
