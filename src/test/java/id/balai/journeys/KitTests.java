package id.balai.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.balai.support.Browser;
import id.balai.support.PaperPages;
import id.balai.web.KitPages;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
}
