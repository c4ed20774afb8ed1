package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import gg.jte.Content;
import id.balai.support.Browser;
import id.balai.support.PaperPages;
import id.balai.web.KitPages;
import id.balai.web.kit.QrCode;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every part of the kit in every state, in a real browser. */
class KitTests {
    private static PaperPages pages;
    private static String kit;

    @BeforeAll
    static void open() throws IOException {
        pages = new PaperPages();
        kit = pages.serve(
                "/kit",
                PaperPages.render(
                        "web/kit/page", Map.of("page", KitPages.example(), "frame", PaperPages.frame("/kit"))));
    }

    @AfterAll
    static void close() {
        pages.close();
    }

    @ParameterizedTest
    @CsvSource({"360, LIGHT", "360, DARK", "1440, LIGHT", "1440, DARK"})
    void everyPartCanBeUsedByEverybody(int width, ColorScheme scheme) {
        Page page = Browser.page(width, scheme);
        page.navigate(kit);
        Browser.screenshot(page, "kit-" + width + (scheme == ColorScheme.DARK ? "-gelap" : ""));
        Browser.axe(page);
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {320, 360, 768, 1024, 1440})
    void nothingHangsOverTheEdge(int width) {
        Page page = Browser.page(width);
        page.navigate(kit);
        Browser.fits(page);
        page.context().close();
    }

    @Test
    void axeSeesWhatIsWrong() {
        Page page = Browser.page(360);
        page.navigate(pages.serve("/salah", "<!doctype html><html><title>x</title><p><img src='/x.png'></p></html>"));
        assertThatThrownBy(() -> Browser.axe(page))
                .hasMessageContaining("image-alt")
                .hasMessageContaining("html-has-lang");
        page.context().close();
    }

    @Test
    void aFormIsSentOnceAndKeysChooseTheVerdict() {
        Page page = Browser.page(1440);
        page.navigate(kit);
        page.keyboard().press("4");
        assertThat(page.locator("#keputusan-tolak").isChecked()).isTrue();
        page.locator("#jalan").fill("Jalan Melati 4");
        assertThat(page.locator("#keputusan-tolak").isChecked())
                .as("a 4 that was typed is text")
                .isTrue();
        AtomicInteger sent = new AtomicInteger();
        page.route("**/kit", route -> {
            sent.incrementAndGet();
            route.fulfill(new Route.FulfillOptions().setStatus(204));
        });
        page.evaluate("() => { const form = document.querySelector('form[data-draft]');"
                + " form.requestSubmit(); form.requestSubmit(); }");
        assertThat(page.locator("form[data-draft] button[aria-busy=true]").isVisible())
                .isTrue();
        page.waitForCondition(() -> sent.get() > 0);
        assertThat(sent).hasValue(1);
        page.context().close();
    }

    @Test
    void whatWasTypedSurvivesALostSession() {
        Page page = Browser.page(360);
        page.navigate(kit);
        page.locator("#jalan").fill("Jalan Melati 4");
        page.locator("#ponsel").fill("0812-3456-7890");
        page.locator(".konsep")
                .filter(new Locator.FilterOptions().setHasText("tersimpan"))
                .waitFor();
        page.navigate(pages.serve("/masuk", "<!doctype html><html lang=id><title>Masuk</title></html>"));
        page.navigate(kit);
        assertThat(page.locator("#jalan").inputValue()).isEqualTo("Jalan Melati 4");
        assertThat(page.locator(".konsep").textContent()).contains("kami kembalikan");
        page.locator(".konsep button").click();
        assertThat(page.locator("#jalan").inputValue()).isEmpty();
        page.context().close();
    }

    @Test
    void aDraftIsShownToNobodyElse() {
        String html = PaperPages.render(
                "web/kit/page", Map.of("page", KitPages.example(), "frame", PaperPages.frame("/kit")));
        String ani = pages.serve("/kit-ani", html.replaceFirst("<body", "<body data-owner=\"a1\""));
        String budi = pages.serve("/kit-budi", html.replaceFirst("<body", "<body data-owner=\"b2\""));
        Page page = Browser.page(360);
        page.navigate(ani);
        page.locator("#jalan").fill("Rahasia Ani");
        page.locator(".konsep")
                .filter(new Locator.FilterOptions().setHasText("tersimpan"))
                .waitFor();
        page.navigate(kit);
        assertThat(page.locator("#jalan").inputValue()).as("signed out").isNotEqualTo("Rahasia Ani");
        page.navigate(ani);
        assertThat(page.locator("#jalan").inputValue()).as("signed in again").isEqualTo("Rahasia Ani");
        page.navigate(budi);
        assertThat(page.locator("#jalan").inputValue()).isNotEqualTo("Rahasia Ani");
        assertThat(page.evaluate("() => JSON.stringify(localStorage)").toString())
                .as("nothing of it is left for the next one to read")
                .doesNotContain("Rahasia Ani");
        page.context().close();
    }

    @Test
    void theSheetIsWholeWithoutScript() {
        Page page = Browser.pageWithoutScript(360);
        page.navigate(kit);
        assertThat(page.locator("table").count()).isGreaterThan(5);
        assertThat(page.locator("#perihal-lampu").isChecked()).isTrue();
        Browser.screenshot(page, "kit-360-tanpa-skrip");
        page.context().close();
    }

    @Test
    void aSheetOfPaperIsBlackOnWhiteWithItsCode() {
        Content body = out -> out.writeContent("<h1>LP-2026-000240</h1><p>Tiga lampu jalan mati.</p>");
        String html = PaperPages.render(
                "frame/printed",
                Map.of(
                        "title",
                        "Tanda terima",
                        "kind",
                        "Tanda terima laporan",
                        "content",
                        body,
                        "code",
                        QrCode.of("https://binjai.balai.example/v/7K2M-4PQX")));
        Page page = Browser.page(Browser.OFFICE, ColorScheme.DARK);
        page.navigate(pages.serve("/cetak", html));
        Browser.screenshot(page, "lembar-1440");
        Browser.axe(page);
        assertThat(page.evaluate("() => getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(255, 255, 255)");
        page.context().close();
    }
}
