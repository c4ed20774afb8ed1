package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The forms of a budget after a "no", which no link leads to: each says what is wrong beside its cause, and axe finds
 * nothing, on an office's screen and on the smallest phone. Nothing is saved.
 */
@DemoTest
class BudgetRefusalsTests {
    private static final String WORKS = "1.03.0.00.0.00.01.0000";
    private static final String DRAINS = "1.03.06.2.01.0029";
    private static final String CEMENT = "1.1.12.01.01.0001.00001";

    private final SoftAssertions wrong = new SoftAssertions();
    private final String base;
    private final int now;
    private final int next;

    BudgetRefusalsTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        now = LocalDate.now(clock).getYear();
        next = now + 1;
    }

    @Test
    void ofAPlanner() {
        Page page = as("rencana", "/kerja");
        String rka = "/anggaran/rka/" + next + "/" + WORKS;
        page.navigate(base + rka);
        String line =
                page.locator("[id='sub-" + DRAINS + "'] tbody th a").first().getAttribute("href");
        refused(page, rka + "/baru?sub=" + DRAINS, Map.of());
        refused(page, line, Map.of("volume1", "99.999.999", "catatan", "Lebih dari pagu."));
        refused(page, rka + "/kinerja/" + DRAINS, Map.of("sub_keluaran_1_target", "banyak"));
        refused(page, rka + "/lembar?sub=" + DRAINS, Map.of());
        refused(page, "/anggaran/usul-harga/baru", Map.of("nama", "Alat ukur debit"));
        done(page);
    }

    @Test
    void ofTheTapdAndThePpkd() {
        Page tapd = as("tapd", "/kerja");
        String desk = "/kelola/anggaran/" + next;
        refused(tapd, desk + "/tahap/rka", Map.of("alasan", ""));
        refused(tapd, desk + "/pagu", Map.of("tempel", "SKPD\tSub kegiatan\tPagu\n" + WORKS + "\t1.03\tx"));
        refused(
                tapd,
                desk + "/pagu/" + WORKS,
                Map.of("pagu_" + DRAINS.replace('.', '-'), "enam puluh", "sub_baru", "1.2"));
        done(tapd);
        Page ppkd = as("ppkd", "/kerja");
        refused(ppkd, desk + "/pendapatan", Map.of("jumlah", "banyak"));
        refused(ppkd, desk + "/bekukan", Map.of());
        refused(ppkd, "/kelola/anggaran/" + now + "/realisasi", Map.of());
        done(ppkd);
    }

    @Test
    void ofThePriceTeamAndAResident() {
        Page team = as("harga", "/kerja");
        refused(team, "/kelola/harga/impor", Map.of("tahun", "dua"));
        refused(team, "/kelola/harga/rekening/" + CEMENT + "?tahun=" + next, Map.of("rekening", "5.1"));
        done(team);
        Page resident = as("warga", "/akun");
        resident.navigate(base + "/anggaran/" + next + "/rapbd/penerima");
        String grant = resident.locator("main tbody th a").first().getAttribute("href");
        resident.navigate(base + grant);
        assertThat(resident.locator("main").innerText()).contains("Penerima", "Keputusan Wali Kota");
        refused(resident, grant + "/tanya", Map.of("pertanyaan", "?"));
        done(resident);
    }

    private Page as(String login, String path) {
        Page page = Browser.page(Browser.OFFICE);
        Steps.signIn(page, base, login, path);
        page.waitForURL("**" + path);
        return page;
    }

    /** Fills in what is given, sends the first form, and looks at the answer. */
    private void refused(Page page, String path, Map<String, String> typed) {
        page.navigate(base + path);
        page.evaluate("() => document.querySelectorAll('details').forEach(d => { d.open = true })");
        Locator form = page.locator("main form[method=post]").first();
        typed.forEach((name, value) -> page.locator("main form[method=post] [name='" + name + "']")
                .first()
                .fill(value));
        if (!typed.isEmpty()) {
            String any = typed.keySet().iterator().next();
            form = page.locator("main form[method=post]:has([name='" + any + "'])")
                    .first();
        }
        form.locator("button:not([type=button])").last().click();
        assertThat(page.locator("main .galat, main .strip[role=status].no").count())
                .as(path)
                .isPositive();
        String name = "tolak-" + path.split("\\?")[0].replaceAll("[^a-z]+", "-").replaceAll("^-|-$", "");
        look(page, name);
        page.setViewportSize(Browser.PHONE, 780);
        look(page, name + "-360");
        page.setViewportSize(Browser.OFFICE, 900);
    }

    /** One page's fault does not hide another's. */
    private void look(Page page, String name) {
        Browser.screenshot(page, name);
        wrong.check(() -> Browser.idsAreUnique(page));
        wrong.check(() -> Browser.fits(page));
        wrong.check(() -> Browser.axe(page));
    }

    private void done(Page page) {
        page.context().close();
        wrong.assertAll();
    }
}
