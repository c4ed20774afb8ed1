package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A line tapped on the map of a phone, with scripts and without, and a form that waits while the line is down. */
@DemoTest
class ProposalMapTests {
    private static final String KEBUN_LADA = "12.75.01.1005";

    private final JdbcClient jdbc;
    private final String base;

    ProposalMapTests(JdbcClient jdbc, @LocalServerPort int port) {
        this.jdbc = jdbc;
        this.base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aLineIsTappedAndItsLengthBecomesTheSize(boolean scripts) {
        Page page = scripts ? Browser.page(Browser.PHONE) : Browser.pageWithoutScript(Browser.PHONE);
        Steps.signIn(page, base, "warga", "/musrenbang/usulan/baru/DR-01");
        page.selectOption("#kelurahan", KEBUN_LADA);
        page.selectOption("#lingkungan", "02");
        page.fill("#alamat", scripts ? "Gang Peta" : "Gang Tanpa Peta");
        page.getByText("Tandai titik koordinatnya").click();
        Runnable line = () -> page.check("#bentuk-LINE");
        if (scripts) page.waitForResponse(r -> r.url().contains("/peta?"), line);
        else line.run();
        tap(page, scripts, 150, 150);
        tap(page, scripts, 150, 165);
        // axe needs scripts; the page is the same.
        if (scripts) look(page, "usulan-peta-360");
        else Browser.fits(page);
        String measured = page.locator("#peta").innerText();
        assertThat(measured).contains("Panjang garis di peta:");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pakai untuk Panjang saluran"))
                .click();
        String size = page.inputValue("#ukuran_panjang");
        assertThat(measured.replace(".", "")).contains(size + " m");
        page.fill("#masalah", "Air menggenang sampai ke teras sembilan rumah setiap hujan.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Periksa dulu"))
                .click();
        assertThat(page.locator("main").innerText()).contains("Panjang garis di peta: " + size);
        if (page.locator("#beda").count() > 0) page.fill("#beda", "Sisi lain gang, belum diusulkan.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Kirim usulan"))
                .click();
        String number = page.locator("h1").innerText();
        page.navigate(base + "/musrenbang/usulan/" + number);
        assertThat(page.locator("#letak, [aria-labelledby=letak]").first().innerText())
                .contains("Garis " + size + " m");
        if (scripts) look(page, "usulan-garis-360");
        page.context().close();
    }

    /** The line goes down before the form is sent; it waits with its photo, is sent once, and never double. */
    @Test
    void aFormThatWaitsForTheLineIsSentOnce() throws IOException {
        Page page = Browser.page(Browser.PHONE);
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        Steps.signIn(page, base, "warga", "/musrenbang/usulan/baru/DR-01");
        page.selectOption("#kelurahan", KEBUN_LADA);
        page.selectOption("#lingkungan", "03");
        page.fill("#alamat", "Gang Tanpa Sinyal");
        page.fill("#ukuran_panjang", "48");
        page.fill("#masalah", "Saluran tersumbat, air naik ke jalan sampai sore hari.");
        byte[] large = noise(2400, 1800);
        page.setInputFiles("#foto", new FilePayload("lokasi.jpg", "image/jpeg", large));
        page.waitForFunction("() => document.querySelector('#foto').files[0].size < " + large.length / 2);
        assertThat(asked).as("the doubles were asked for").anyMatch(address -> address.endsWith("/serupa"));
        assertThat(asked)
                .as("what was not sent yet, and tokens, stand in no address")
                .noneMatch(address -> address.contains("_csrf")
                        || address.contains("_sekali")
                        || address.contains("masalah")
                        || address.contains("Gang"));
        page.context().setOffline(true);
        Locator check = page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Periksa dulu"));
        check.click();
        page.waitForSelector("#menunggu:not([hidden])");
        assertThat(page.locator("#menunggu").innerText()).contains("1 usulan tersimpan di ponsel ini");
        look(page, "usulan-menunggu-sinyal-360");
        check.click();
        page.context().setOffline(false);
        page.waitForURL("**/musrenbang/usulan/konsep/*");
        assertThat(page.locator("main").innerText()).contains("Gang Tanpa Sinyal", "48 m");
        page.navigate(base + "/musrenbang/usulan/baru");
        assertThat(page.locator("#menunggu").isVisible()).isFalse();
        assertThat(jdbc.sql("SELECT count(*) FROM musrenbang_draft WHERE typed ->> 'alamat' = 'Gang Tanpa Sinyal'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(jdbc.sql("""
                                SELECT greatest(f.width, f.height) FROM musrenbang_photo f
                                JOIN musrenbang_draft d ON d.id = f.draft
                                WHERE d.typed ->> 'alamat' = 'Gang Tanpa Sinyal'""").query(Integer.class).list())
                .as("one photo, scaled on the phone")
                .containsExactly(1600);
        page.context().close();
    }

    /** Too many drafts stand in its way, and the browser was started anew meanwhile: it stays, says so, and goes later. */
    @Test
    void aFormThatIsNotTakenStaysOnThePhone() {
        Page page = Browser.page(Browser.PHONE);
        Steps.signIn(page, base, "warga", "/musrenbang/usulan/baru/DR-01");
        page.selectOption("#kelurahan", KEBUN_LADA);
        page.selectOption("#lingkungan", "03");
        page.fill("#alamat", "Gang Belum Diterima");
        page.fill("#masalah", "Saluran tersumbat, air naik ke jalan sampai sore hari.");
        page.context().setOffline(true);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Periksa dulu"))
                .click();
        page.waitForSelector("#menunggu:not([hidden])");
        jdbc.sql("""
                        INSERT INTO musrenbang_draft (id, person, year, kamus, typed, made_at)
                        SELECT gen_random_uuid(), a.person, (SELECT max(year) FROM musrenbang_cycle), 'DR-01',
                          '{"alamat": "Gang Penuh"}', now()
                        FROM identity_account a CROSS JOIN generate_series(1, 20) WHERE a.login = 'warga'""").update();
        try {
            page.context().clearCookies(new BrowserContext.ClearCookiesOptions().setName("balai-formulir"));
            page.context().setOffline(false);
            page.waitForSelector("#menunggu [data-no]:not([hidden])");
            page.navigate(base + "/musrenbang/usulan/baru");
            page.waitForSelector("#menunggu [data-no]:not([hidden])");
            assertThat(page.url()).endsWith("/musrenbang/usulan/baru");
            assertThat(page.locator("#menunggu").innerText())
                    .contains("konsep Anda sudah penuh", "Gang Belum Diterima: Saluran tersumbat");
            look(page, "usulan-tidak-diterima-360");
        } finally {
            jdbc.sql("DELETE FROM musrenbang_draft WHERE typed ->> 'alamat' = 'Gang Penuh'")
                    .update();
        }
        page.navigate(base + "/musrenbang/usulan/baru");
        // Without its size: its form says so.
        page.waitForURL("**/musrenbang/usulan/konsep/*/ubah");
        assertThat(page.inputValue("#alamat")).isEqualTo("Gang Belum Diterima");
        page.navigate(base + "/musrenbang/usulan/baru");
        assertThat(page.locator("#menunggu").isVisible()).isFalse();
        page.context().close();
    }

    private static void tap(Page page, boolean scripts, int x, int y) {
        Runnable click = () -> page.locator(".peta-ketuk").click(new Locator.ClickOptions().setPosition(x, y));
        if (scripts) page.waitForResponse(r -> r.url().contains("/peta?"), click);
        else click.run();
        page.waitForLoadState();
    }

    private static byte[] noise(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1275);
        for (int x = 0; x < width; x += 4) {
            for (int y = 0; y < height; y++) image.setRGB(x, y, random.nextInt());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpeg", bytes);
        return bytes.toByteArray();
    }
}
