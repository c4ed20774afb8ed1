package id.balai.journeys;

import static id.balai.journeys.Steps.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.balai.ledger.tlog.ProofFile;
import id.balai.ledger.tlog.VerifierKey;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * The main thread of the city: what a resident proposes is decided at every level, becomes a line of the budget, and can
 * be followed from either end, down to the proof in the decision log.
 */
@DemoTest
class ThreadTests {
    private static final String PUBLIC_WORKS = "1.03.0.00.0.00.01.0000";
    private static final String CAMAT_SAYS = "Sepuluh rumah di ujung gang sudah punya parit.";
    private static final int TRIES = 20;

    private final String base;
    private final int year;

    ThreadTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        year = LocalDate.now(clock).getYear();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void fromAProposalToALineOfTheBudgetAndBack(boolean scripts) {
        String number = propose(scripts);
        decide(scripts, "kepling", number, page -> page.check("#putusan-ACCEPT"));
        decide(scripts, "lurah", number, page -> page.check("#putusan-ACCEPT"));
        decide(scripts, "camat", number, ThreadTests::shorten);
        decide(scripts, "verif", number, page -> page.check("#putusan-ACCEPT"));
        decide(scripts, "bapperida", number, page -> page.check("#putusan-ACCEPT"));
        handOver(scripts, number);
        refuseAboveTheCeiling(scripts, number);
        becomeALine(scripts, number);
        readFromBothEnds(scripts, number);
    }

    private String propose(boolean scripts) {
        Page page = signedIn(scripts, "warga", "/musrenbang/usulan/baru");
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions()
                                .setName("Saluran u-ditch 40 × 40")
                                .setExact(true))
                .click();
        page.selectOption("[name=kelurahan]", "12.75.01.1005");
        page.selectOption("[name=lingkungan]", "02");
        page.fill("[name=alamat]", "Gang Kenanga");
        page.fill("[name=ukuran_panjang]", "96");
        page.fill("[name=masalah]", "Air masuk ke dapur tiap hujan, dua puluh rumah tidak punya parit.");
        press(page, "Periksa dulu");
        assertThat(main(page)).contains("Rp94.560.000");
        Steps.send(page);
        String number = page.locator("h1").innerText();
        assertThat(number).matches("USL-\\d{4}-\\d{4}");
        page.context().close();
        return number;
    }

    private void decide(boolean scripts, String login, String number, java.util.function.Consumer<Page> verdict) {
        Page page = signedIn(scripts, login, "/kerja?buka=" + number);
        verdict.accept(page);
        press(page, "Putuskan dan catat");
        assertThat(page.url()).as(login + ": " + main(page)).contains("/tercatat/");
        page.context().close();
    }

    /** The camat takes ten metres off, with a reason of the list and a sentence. */
    private static void shorten(Page page) {
        page.check("#putusan-ACCEPT_CHANGED");
        page.fill("[name=ukuran_panjang]", "86");
        page.selectOption("[name=alasan]", "C-07");
        page.fill("[name=penjelasan]", CAMAT_SAYS);
    }

    /** What was accepted waits for its line only after Bapperida handed it over to budgeting. */
    private void handOver(boolean scripts, String number) {
        Page page = signedIn(scripts, "rencana", "/kerja?buka=" + number);
        assertThat(page.locator("#panel").innerText()).doesNotContain("Jadikan baris");
        page.context().close();
        page = signedIn(scripts, "bapperida", "/musrenbang/" + (year + 1) + "/rkpd/susun/" + number);
        page.check("#tindakan-serahkan");
        page.selectOption("[name=alasan]", "T-02");
        page.fill("[name=penjelasan]", "Harus selesai sebelum musim hujan.");
        look(page, "benang-serahkan", scripts);
        press(page, "Putuskan dan catat");
        assertThat(main(page)).contains(number).contains("Diserahkan ke penganggaran");
        page.context().close();
    }

    private void refuseAboveTheCeiling(boolean scripts, String number) {
        Page page = signedIn(scripts, "rencana", "/kerja?buka=" + number);
        int lines = countLines(page);
        page.navigate(base + "/kerja?buka=" + number);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Ubah dulu isiannya"))
                .click();
        page.fill("#volume1", "900.000");
        press(page, "Simpan dan catat");
        assertThat(main(page)).contains("Tidak disimpan.").contains("pagu");
        Browser.screenshot(page, "benang-ditolak-" + scripts);
        assertThat(countLines(page)).isEqualTo(lines);
        page.context().close();
    }

    private void becomeALine(boolean scripts, String number) {
        Page page = signedIn(scripts, "rencana", "/kerja?buka=" + number);
        assertThat(page.locator("#panel").innerText()).contains("86 m").contains("Rp84.710.000");
        look(page, "benang-jadikan", scripts);
        press(page, "Jadikan baris");
        assertThat(main(page)).contains("tersimpan dan tercatat").contains(number);
        page.navigate(base + "/kerja?buka=" + number);
        assertThat(page.locator("#panel").innerText()).doesNotContain("Jadikan baris");
        page.context().close();
    }

    private void readFromBothEnds(boolean scripts, String number) {
        Page page = scripts ? Browser.page(Browser.PHONE) : Browser.pageWithoutScript(Browser.PHONE);
        page.navigate(base + "/musrenbang/usulan/" + number);
        assertDecisions(page);
        look(page, "benang-usulan", scripts);
        page.locator("a[href='/jejak/usulan/" + number + "']").click();
        assertDecisions(page);
        assertThat(main(page)).contains("Baris ditulis sebesar Rp84.710.000");
        look(page, "benang-jejak-usulan", scripts);
        page.locator("aside a[href^='/anggaran/baris/']").click();
        String line = page.url();
        assertThat(main(page)).contains("86 m").contains("Rp84.710.000");
        look(page, "benang-baris", scripts);
        page.locator("a[href='" + line.replace(base + "/anggaran", "/jejak") + "']")
                .click();
        assertDecisions(page);
        look(page, "benang-jejak-baris", scripts);
        page.navigate(line);
        page.locator("main a[href='/musrenbang/usulan/" + number + "']").first().click();
        assertThat(page.locator("main a[href='" + line.substring(base.length()) + "']")
                        .count())
                .isPositive();
        assertProven(page, page.locator("a[href^='/log/receipt/']").first().getAttribute("href"));
        page.context().close();
    }

    /** What each level made of it: the resident's 96 m, the camat's 86 m, and why. */
    private static void assertDecisions(Page page) {
        assertThat(main(page))
                .contains("96 m")
                .contains("Rp94.560.000")
                .contains("86 m")
                .contains("Rp84.710.000")
                .contains(CAMAT_SAYS)
                .contains("Ruslan Ginting")
                .contains("Sahat Situmorang")
                .contains("Faisal Hasibuan")
                .contains("Hendra Saragih")
                .contains("Irwan Batubara");
    }

    /** The receipt is checked as anybody would: against the published key, without asking this program. */
    private void assertProven(Page page, String receipt) {
        APIResponse proof = page.request().get(base + receipt);
        for (int i = 0; i < TRIES && proof.status() == 503; i++) {
            page.waitForTimeout(500);
            proof = page.request().get(base + receipt);
        }
        assertThat(proof.status()).isEqualTo(200);
        assertThat(proof.headers().get("content-disposition")).contains(".tlog-proof");
        byte[] entry = page.request()
                .get(base + receipt.replace("/receipt/", "/entry/"))
                .body();
        String vkey = page.request().get(base + "/log/" + year + "/vkey").text().strip();
        ProofFile file = ProofFile.parse(proof.body());
        assertThat(new String(entry, StandardCharsets.UTF_8)).contains("musrenbang.proposal");
        assertThat(file.proves(entry, VerifierKey.parse(vkey))).isTrue();
        entry[entry.length / 2] ^= 1;
        assertThat(file.proves(entry, VerifierKey.parse(vkey))).isFalse();
    }

    private int countLines(Page page) {
        page.navigate(base + "/anggaran/rka/" + (year + 1) + "/" + PUBLIC_WORKS);
        int lines = page.locator("article tbody tr").count();
        assertThat(lines).isPositive();
        return lines;
    }

    private Page signedIn(boolean scripts, String login, String path) {
        Page page = scripts ? Browser.page(Browser.OFFICE) : Browser.pageWithoutScript(Browser.OFFICE);
        Steps.signIn(page, base, login, path);
        return page;
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    private static void look(Page page, String name, boolean scripts) {
        for (int width : new int[] {Browser.PHONE, Browser.OFFICE}) {
            page.setViewportSize(width, 900);
            Browser.screenshot(page, name + "-" + width + (scripts ? "" : "-tanpa-skrip"));
            Browser.fits(page);
            if (scripts) Browser.axe(page);
        }
    }
}
