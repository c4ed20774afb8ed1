package id.balai.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A real Chromium for the journeys, one for the whole run. Each page has a context of its own, so that no journey sees
 * the cookies of another; close it with the page's context.
 */
public final class Browser {
    /** The smallest phone that is promised. */
    public static final int PHONE = 360;

    /** The screen of an office. */
    public static final int OFFICE = 1440;

    private static final int A_MOMENT_MILLIS = 500;

    /** Everything that WCAG 2.2 asks for at the levels A and AA. */
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Nothing while the page fits; else the elements beyond the edge that no box of theirs scrolls. */
    private static final String OVERHANGING = """
            () => document.scrollingElement.scrollWidth <= window.innerWidth ? '' :
                [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                    .filter(e => !e.closest('.gulir, .tabs, .vh, svg *'))
                    .map(e => e.tagName + '.' + (e.getAttribute('class') || '') + ' to '
                        + Math.round(e.getBoundingClientRect().right))
                    .slice(0, 12).join('; ') || 'something hidden'
            """;

    /** The violations: rule, what it asks for, and each element that breaks it. */
    private static final String AXE = """
            async tags => (await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']}))
                .violations.map(v => v.id + ': ' + v.help + ' '
                    + v.nodes.map(n => n.target + ' ' + n.html + ' ' + n.failureSummary).join('; '))
            """;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static com.microsoft.playwright.@Nullable Browser chromium;

    private Browser() {}

    /** A light page of this width, with scripts. */
    public static Page page(int width) {
        return page(width, ColorScheme.LIGHT);
    }

    public static Page page(int width, ColorScheme scheme) {
        return context(width, scheme, true).newPage();
    }

    /** A page of a reader who has scripts turned off. */
    public static Page pageWithoutScript(int width) {
        return context(width, ColorScheme.LIGHT, false).newPage();
    }

    /**
     * Fails with every violation that axe finds, and where. The builder of axe's own library loads the rules anew for
     * each look and opens a second page to sum up, which takes three times as long.
     */
    public static void axe(Page page) {
        if (!(boolean) page.evaluate("() => 'axe' in window")) page.evaluate(AxeBuilder.getAxeScript());
        assertThat((List<?>) page.evaluate(AXE, WCAG))
                .as("axe on " + page.url() + " at " + page.viewportSize().width)
                .isEmpty();
    }

    /** Fails with every id that two elements of the page have: links and labels would find only the first. */
    public static void idsAreUnique(Page page) {
        Object twice = page.evaluate("() => [...document.querySelectorAll('[id]')].map(e => e.id)"
                + ".filter((id, at, all) => all.indexOf(id) !== at)");
        assertThat((List<?>) twice).as("ids twice on " + page.url()).isEmpty();
    }

    /** Fails when the page can be scrolled sideways. */
    public static void fits(Page page) {
        String overhanging = String.valueOf(page.evaluate(OVERHANGING));
        // A page that was just made narrower is laid out a moment later.
        if (!overhanging.isEmpty()) {
            page.waitForTimeout(A_MOMENT_MILLIS);
            overhanging = String.valueOf(page.evaluate(OVERHANGING));
        }
        assertThat(overhanging)
                .as("what hangs over the right edge of " + page.url() + " at " + page.viewportSize().width)
                .isEmpty();
    }

    /** Fails when the page can be scrolled sideways by somebody who reads text at twice its size (WCAG 1.4.4). */
    public static void fitsAtTwiceTheText(Page page) {
        page.evaluate("() => { document.documentElement.style.fontSize = '200%' }");
        fits(page);
        page.evaluate("() => { document.documentElement.style.fontSize = '' }");
    }

    /** The whole page as {@code target/screenshots/NAME.png}. */
    public static void screenshot(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** The one without windows opens and paints a page in half the time. */
    private static Path executable() {
        return Stream.of("chromium-headless-shell", "chromium")
                .map(Path.of("/usr/bin")::resolve)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no Chromium: run bin/test, which installs it"));
    }

    private static BrowserContext context(int width, ColorScheme scheme, boolean scripts) {
        return chromium()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, width < 640 ? 780 : 900)
                        .setColorScheme(scheme)
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setJavaScriptEnabled(scripts)
                        .setLocale("id-ID")
                        .setTimezoneId("Asia/Jakarta"));
    }

    private static synchronized com.microsoft.playwright.Browser chromium() {
        if (chromium == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            chromium = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(QUIET));
        }
        return chromium;
    }
}
