package id.balai.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import id.balai.ledger.reading.LedgerPages;
import id.balai.support.Browser;
import id.balai.support.PaperPages;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages of the decision log in a real browser. */
class LogTests {
    private static PaperPages pages;

    @BeforeAll
    static void open() throws IOException {
        pages = new PaperPages();
        serve("/log", "ledger/log/page", LedgerPages.log());
        serve("/log-kosong", "ledger/log/page", LedgerPages.emptyLog());
        serve("/catatan", "ledger/entry/page", LedgerPages.signedEntry());
        serve("/catatan-menunggu", "ledger/entry/page", LedgerPages.waitingEntry());
    }

    @AfterAll
    static void close() {
        pages.close();
    }

    @ParameterizedTest
    @CsvSource({
        "log, 360, LIGHT",
        "log, 360, DARK",
        "log, 1440, LIGHT",
        "log, 1440, DARK",
        "log-kosong, 360, LIGHT",
        "catatan, 360, LIGHT",
        "catatan, 360, DARK",
        "catatan, 1440, LIGHT",
        "catatan, 1440, DARK",
        "catatan-menunggu, 360, LIGHT"
    })
    void canBeUsedByEverybody(String name, int width, ColorScheme scheme) {
        Page page = Browser.page(width, scheme);
        page.navigate(address + "/" + name);
        Browser.screenshot(page, name + "-" + width + (scheme == ColorScheme.DARK ? "-gelap" : ""));
        Browser.fits(page);
        Browser.axe(page);
        page.context().close();
    }

    private static String address = "";

    private static void serve(String path, String template, Object page) {
        String served =
                pages.serve(path, PaperPages.render(template, Map.of("page", page, "frame", PaperPages.frame("/log"))));
        address = served.substring(0, served.length() - path.length());
    }
}
