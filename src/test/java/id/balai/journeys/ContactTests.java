package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static id.balai.journeys.Steps.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A verifier calls whoever proposed what lies on the desk, says why, and the resident reads it. */
@DemoTest
class ContactTests {
    private static final String WHY = "Letak ujung parit tidak jelas dari foto, perlu ditanyakan.";

    private final String base;

    ContactTests(@LocalServerPort int port) {
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aVerifierSeesThePhoneWithAReason(boolean scripts) {
        int width = scripts ? Browser.OFFICE : Browser.PHONE;
        Waiting waiting = waiting();
        Page page = scripts ? Browser.page(width) : Browser.pageWithoutScript(width);
        Steps.signIn(page, base, "verif", "/musrenbang/usulan/" + waiting.number + "/putusan");
        page.getByText("Hubungi pengusul").first().click();
        look(page, "hubungi-" + width, scripts);
        press(page, "Tampilkan");
        assertThat(page.locator("#terlihat").count()).isZero();
        look(page, "hubungi-salah-" + width, scripts);
        page.selectOption("[name=data]", "PHONE");
        page.selectOption("[name=alasan]", "D-01");
        page.fill("[name=penjelasan]", WHY);
        press(page, "Tampilkan");
        assertThat(page.locator("#terlihat").innerText()).matches("\\+628\\d+");
        look(page, "hubungi-tampil-" + width, scripts);
        page.context().close();
        theProposerReadsIt(waiting);
        nobodyElseFindsIt(waiting);
    }

    private void theProposerReadsIt(Waiting waiting) {
        Page page = Browser.page(Browser.PHONE);
        Steps.signIn(page, base, waiting.login, "/akun/siapa-melihat");
        assertThat(page.locator("main").innerText())
                .contains(WHY, "Menghubungi warga tentang urusannya", waiting.number, "Verifikator");
        look(page, "hubungi-dibaca-360");
        page.context().close();
    }

    private void nobodyElseFindsIt(Waiting waiting) {
        for (String stranger : new String[] {"verif2", "lurah", "warga"}) {
            Page page = Browser.page(Browser.PHONE);
            Steps.signIn(page, base, stranger, "/akun");
            assertThat(page.navigate(base + "/musrenbang/usulan/" + waiting.number + "/pengusul")
                            .status())
                    .as(stranger)
                    .isEqualTo(404);
            page.context().close();
        }
    }

    /** What a resident proposed lies with the agency of public works once the lurah and the camat accepted it. */
    private Waiting waiting() {
        Page page = Browser.pageWithoutScript(Browser.PHONE);
        Steps.signIn(page, base, "warga", "/musrenbang/usulan/baru");
        page.locator("a[href*='/baru/DR-01']").click();
        page.selectOption("[name=kelurahan]", "12.75.01.1005");
        page.fill("[name=alamat]", "Gang Belimbing");
        page.fill("[name=ukuran_panjang]", "20");
        page.fill("[name=masalah]", "Parit tertutup tanah, air meluap ke rumah setiap hujan deras.");
        press(page, "Periksa dulu");
        Steps.send(page);
        String number = page.locator("h1").innerText();
        page.context().close();
        accept("lurah", number);
        accept("camat", number);
        return new Waiting(number, "warga");
    }

    private void accept(String login, String number) {
        Page page = Browser.pageWithoutScript(Browser.PHONE);
        Steps.signIn(page, base, login, "/kerja?buka=" + number);
        page.check("#putusan-ACCEPT");
        press(page, "Putuskan dan catat");
        assertThat(page.url()).as(page.locator("main").innerText()).contains("/tercatat/");
        page.context().close();
    }

    private record Waiting(String number, String login) {}
}
