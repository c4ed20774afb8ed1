package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static id.balai.journeys.Steps.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import id.balai.demo.DemoPeople;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What somebody sees and keeps of their own account, and what the operator keeps of everybody's. */
@DemoTest
class AccountTests {
    private static final String PASSWORD = "rambutan-binjai";

    private final String base;

    AccountTests(@LocalServerPort int port) {
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.OFFICE})
    void theOwnPagesHoldInBothWidths(int width) {
        Page page = Browser.page(width, width == Browser.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT);
        Steps.signIn(page, base, "budi", "/akun");
        look(page, "akun-" + width);
        page.navigate(base + "/akun/siapa-melihat");
        look(page, "akun-siapa-melihat-" + width);
        page.navigate(base + "/akun/keamanan");
        look(page, "akun-konfirmasi-" + width);
        confirm(page);
        look(page, "akun-keamanan-" + width);
        page.navigate(base + "/masuk/pasang?ke=/akun/keamanan");
        look(page, "masuk-pasang-" + width);
        page.context().close();
    }

    @Test
    void aWrongPasswordOpensNoSecurityPage() {
        Page page = Browser.pageWithoutScript(Browser.PHONE);
        Steps.signIn(page, base, "rina", "/akun/keamanan");
        page.fill("[name=sandi]", "bukan ini");
        press(page, "Lanjutkan");
        assertThat(page.locator("main").innerText()).contains("Kata sandi tidak cocok");
        page.context().close();
    }

    @Test
    void aResidentSetsUpAnAppAndGetsCodesOnPaper() {
        Page page = Browser.pageWithoutScript(Browser.PHONE);
        Steps.signIn(page, base, "joko", "/akun/keamanan");
        confirm(page);
        page.getByText("Pasang aplikasi kode").click();
        page.fill("[name=kode]", "000000");
        press(page, "Pasang");
        assertThat(page.locator("main").innerText()).contains("Kode tidak cocok");
        page.fill("[name=kode]", page.locator("#kode-contoh").innerText());
        press(page, "Pasang");
        assertThat(page.locator("h1").innerText()).isEqualTo("Simpan kode cadangan");
        Browser.screenshot(page, "akun-cadangan-360");
        Browser.fits(page);
        page.getByText("Sudah saya simpan, lanjutkan").click();
        assertThat(page.locator("main").innerText()).contains("Aplikasi kode terpasang.");
        press(page, "Lepas aplikasi kode");
        assertThat(page.locator("main").innerText()).contains("Aplikasi kode belum terpasang.");
        page.context().close();
    }

    /** UU 27/2022 art. 7: one's own data, as a copy. */
    @Test
    void aResidentTakesTheirDataHome() {
        Page page = Browser.page(Browser.PHONE);
        Steps.signIn(page, base, "budi", "/akun");
        String copy = page.request().get(base + "/akun/unduh").text();
        assertThat(copy)
                .contains(DemoPeople.of("budi").nik().digits(), "persetujuan", "siapa_melihat")
                .doesNotContain(DemoPeople.of("rina").nik().digits());
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResidentChangesPhoneAndEmail(boolean scripts) {
        int width = scripts ? Browser.OFFICE : Browser.PHONE;
        Page page = scripts ? Browser.page(width) : Browser.pageWithoutScript(width);
        Steps.signIn(page, base, scripts ? "rina" : "joko", "/akun/kontak");
        confirm(page);
        assertThat(page.url()).endsWith("/akun/kontak");
        look(page, "akun-kontak-" + width, scripts);
        page.fill("[name=ponsel]", "12");
        page.locator("[name=ponsel] >> xpath=ancestor::form")
                .getByRole(AriaRole.BUTTON)
                .click();
        assertThat(page.locator("main").innerText()).contains("Isi nomor ponsel, misalnya");
        look(page, "akun-kontak-salah-" + width, scripts);
        page.fill("[name=ponsel]", scripts ? "0812-0000-6601" : "0812-0000-6602");
        page.locator("[name=ponsel] >> xpath=ancestor::form")
                .getByRole(AriaRole.BUTTON)
                .click();
        code(page);
        assertThat(page.locator("main").innerText()).contains("Tersimpan.", scripts ? "6601" : "6602");
        page.navigate(base + "/akun/kontak");
        page.fill("[name=surel]", scripts ? "rina.satu@contoh.id" : "joko.dua@contoh.id");
        page.locator("[name=surel] >> xpath=ancestor::form")
                .getByRole(AriaRole.BUTTON)
                .click();
        code(page);
        assertThat(page.request().get(base + "/akun/unduh").text())
                .contains(scripts ? "rina.satu@contoh.id" : "joko.dua@contoh.id");
        page.context().close();
    }

    private static void code(Page page) {
        page.fill("[name=kode]", page.locator("#kode-contoh").innerText());
        page.locator("main form").getByRole(AriaRole.BUTTON).click();
        assertThat(page.url()).contains("/akun?tersimpan=kontak");
    }

    @Test
    void aPasskeyIsMadeAndSignsIn() {
        Page page = Browser.page(Browser.PHONE);
        withAuthenticator(page);
        Steps.signIn(page, base, "siti", "/akun/keamanan");
        confirm(page);
        page.fill("[name=nama]", "Ponsel rumah");
        press(page, "Tambah kunci sandi");
        page.waitForURL("**/akun/keamanan?tersimpan=ya");
        assertThat(page.locator("main").innerText()).contains("Ponsel rumah");
        look(page, "akun-kunci-360");
        page.navigate(base + "/keluar");
        page.locator("main").getByRole(AriaRole.BUTTON).first().click();
        page.navigate(base + "/masuk?ke=/akun");
        press(page, "Masuk dengan kunci sandi");
        page.waitForURL(base + "/akun");
        assertThat(page.locator("h1").innerText()).isEqualTo("Siti Lubis");
        page.context().close();
    }

    @Test
    void whatWasTypedSurvivesTheEndOfTheSession() {
        Page page = Browser.page(Browser.PHONE);
        Steps.signIn(page, base, "warga", "/musrenbang/usulan/baru");
        page.locator("a[href*='/baru/DR-01']").click();
        page.fill("[name=alamat]", "Gang Manggis");
        page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("balai"));
        press(page, "Periksa dulu");
        assertThat(page.locator("main").innerText()).contains("Isian Anda kami simpan");
        Steps.password(page, "warga");
        assertThat(page.url()).endsWith("/masuk/lanjut");
        assertThat(page.locator("main").innerText()).contains("Gang Manggis");
        look(page, "masuk-lanjut-360");
        press(page, "Kirim sekarang");
        assertThat(page.locator("[name=alamat]").inputValue()).isEqualTo("Gang Manggis");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.PHONE, Browser.OFFICE})
    void theOperatorKeepsPeople(int width) {
        Page page = Browser.page(width, width == Browser.PHONE ? ColorScheme.DARK : ColorScheme.LIGHT);
        Steps.signIn(page, base, width == Browser.PHONE ? "operator" : "operator2", "/kelola/orang");
        look(page, "kelola-orang-" + width);
        page.navigate(base + "/kelola/orang/" + DemoPeople.of("lurah").id());
        look(page, "kelola-orang-lurah-" + width);
        page.locator("[name=sampai]").first().fill("");
        press(page, "Akhiri jabatan");
        assertThat(page.locator("main").innerText()).contains("Isi tanggal.", "Isi nomor dan tanggal SK.");
        look(page, "kelola-orang-salah-" + width);
        page.context().close();
    }

    /** A touch of a finger that always succeeds. */
    private static void withAuthenticator(Page page) {
        CDPSession devices = page.context().newCDPSession(page);
        devices.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject parameters = new JsonObject();
        parameters.add("options", options);
        devices.send("WebAuthn.addVirtualAuthenticator", parameters);
    }

    private static void confirm(Page page) {
        page.fill("[name=sandi]", PASSWORD);
        press(page, "Lanjutkan");
    }
}
