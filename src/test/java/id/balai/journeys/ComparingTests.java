package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A council member asks what became of the draft that the council agreed on: on a phone, without script. */
@DemoTest
class ComparingTests {
    private final String base;
    private final int year;

    ComparingTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        year = LocalDate.now(clock).getYear();
    }

    @Test
    void aCouncilMemberFollowsADifferenceDownToTheLine() {
        Page page = Browser.pageWithoutScript(Browser.PHONE);
        page.navigate(base + "/anggaran/" + year + "/banding");
        page.selectOption("#dari", "rapbd");
        page.selectOption("#ke", "apbd");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Bandingkan"))
                .click();
        see(page, "banding-skpd-360");
        page.locator("tbody th a").first().click();
        assertThat(page.url()).contains("menurut=sub");
        see(page, "banding-sub-360");
        page.locator("tbody th a").first().click();
        assertThat(page.url()).contains("menurut=baris");
        see(page, "banding-baris-360");
        Locator line = page.locator("tbody th a").first();
        String name = line.innerText();
        line.click();
        assertThat(page.locator("h1").innerText()).isEqualTo(name);
        page.goBack();
        page.getByText("Seluruh kota").click();
        assertThat(page.url()).contains("menurut=baris").doesNotContain("skpd=");
        page.context().close();
    }

    private static void see(Page page, String name) {
        assertThat(page.locator("main").innerText()).doesNotContain("budgeting.");
        Browser.screenshot(page, name);
        Browser.fits(page);
    }
}
