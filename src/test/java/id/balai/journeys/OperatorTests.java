package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static id.balai.journeys.Steps.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.balai.demo.DemoPeople;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the operator does to accounts and posts, and what the people concerned notice of it. */
@DemoTest
class OperatorTests {
    private final String base;
    private final LocalDate today;

    OperatorTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        today = LocalDate.now(clock);
    }

    @Test
    void aLockedAccountOpensNothingUntilItIsUnlocked() {
        Page operator = Browser.pageWithoutScript(Browser.OFFICE);
        Steps.signIn(operator, base, "operator", account("joko"));
        Page resident = Browser.page(Browser.PHONE);
        Steps.signIn(resident, base, "joko", "/akun");
        press(operator, "Kunci akun");
        assertThat(main(operator)).contains("Terkunci");
        Browser.screenshot(operator, "kelola-terkunci-1440");
        resident.navigate(base + "/akun");
        assertThat(resident.url()).contains("/masuk");
        Steps.password(resident, "joko");
        assertThat(resident.url()).contains("/masuk");
        press(operator, "Buka kunci akun");
        assertThat(main(operator)).contains("Terbuka");
        Steps.signIn(resident, base, "joko", "/akun");
        assertThat(resident.url()).endsWith("/akun");
        resident.context().close();
        operator.context().close();
    }

    /** UU 30/2014 art. 14: a Plh stands in for a holder who is away, a Plt fills a vacant post. */
    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.OFFICE})
    void whoHoldsTwoPostsChoosesTheOneThatSigns(int width) {
        boolean scripts = width == Browser.OFFICE;
        String login = scripts ? "lurah2" : "opkec";
        String post = scripts ? "Camat Binjai Kota" : "Lurah Satria";
        Page operator = scripts ? Browser.page(width) : Browser.pageWithoutScript(width);
        Steps.signIn(operator, base, "operator2", account(login));
        appoint(operator, post, "PLT", today.plusDays(9));
        assertThat(main(operator)).contains("Jabatan ini dipegang");
        look(operator, "kelola-plt-ditolak-" + width, scripts);
        appoint(operator, post, "PLH", null);
        assertThat(main(operator)).contains("wajib memakai hari terakhir");
        appoint(operator, post, "PLH", today.plusDays(9));
        assertThat(main(operator)).contains("(Plh)");
        look(operator, "kelola-plh-" + width, scripts);
        theySignBy(login, width, scripts);
        end(operator);
        operator.context().close();
    }

    private void appoint(Page page, String post, String tenure, @org.jspecify.annotations.Nullable LocalDate last) {
        if (page.locator("[name=jabatan]").count() == 0) choose(page, post);
        page.selectOption("[name=cara]", tenure);
        page.fill("[name=akhir]", last == null ? "" : last.toString());
        page.fill("[name=sk-baru]", "SP 800/17/2026");
        press(page, "Beri jabatan");
    }

    /** By words of the title, in any order. */
    private void choose(Page page, String title) {
        page.fill("[name=cari]", "walikota dari bulan");
        press(page, "Cari");
        assertThat(main(page)).contains("Tidak ada jabatan dengan kata itu");
        page.fill("[name=cari]", title.toLowerCase(Locale.ROOT));
        press(page, "Cari");
        assertThat(main(page)).contains("Definitif, sejak");
        look(page, "kelola-cari-jabatan-" + page.viewportSize().width, false);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(title).setExact(true))
                .click();
        assertThat(page.locator("section[aria-labelledby=jabatan-baru]").innerText())
                .contains(title);
    }

    private void theySignBy(String login, int width, boolean scripts) {
        Page page = scripts ? Browser.page(width) : Browser.pageWithoutScript(width);
        Steps.signIn(page, base, login, "/akun");
        assertThat(main(page)).contains("Jabatan saya", "Menandatangani");
        look(page, "akun-dua-jabatan-" + width, scripts);
        String button =
                page.locator("form[action='/akun/jabatan'] button").first().innerText();
        press(page, button);
        String chosen = button.replace("Bertindak sebagai ", "");
        assertThat(page.locator("section[aria-labelledby=jabatan] .row").first().innerText())
                .contains(chosen, "Menandatangani");
        page.context().close();
    }

    private void end(Page operator) {
        var card = operator.locator("section.kartu", new Page.LocatorOptions().setHasText("(Plh)"));
        card.locator("[name=sk]").fill("SP 800/18/2026");
        card.getByText("Akhiri jabatan").click();
        assertThat(main(operator)).doesNotContain("perlu diperbaiki");
    }

    private static String account(String login) {
        return "/kelola/orang/" + DemoPeople.of(login).id();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }
}
