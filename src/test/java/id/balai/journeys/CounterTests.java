package id.balai.journeys;

import static id.balai.journeys.Steps.look;
import static id.balai.journeys.Steps.press;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.balai.demo.DemoPeople;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A resident without a phone is served at the counter, and reads afterwards who opened their data. */
@DemoTest
class CounterTests {
    private final String base;

    CounterTests(@LocalServerPort int port) {
        base = "http://localhost:" + port;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anOfficerHandsInAProposalForAResident(boolean scripts) {
        int width = scripts ? Browser.OFFICE : Browser.PHONE;
        Page page = scripts ? Browser.page(width) : Browser.pageWithoutScript(width);
        String resident = scripts ? "rina" : "warga";
        String kelurahan = scripts ? "12.75.02.1002" : "12.75.01.1005";
        Steps.signIn(page, base, scripts ? "loket" : "kepling", "/loket");
        look(page, "loket-" + width, scripts);
        serve(page, resident, scripts);
        propose(page, kelurahan, scripts);
        String number = number(page);
        page.navigate(base + "/loket");
        assertThat(page.locator("section[aria-labelledby=urusan]").innerText()).contains(number);
        look(page, "loket-urusan-" + width, scripts);
        page.locator("main").getByText("Selesai membantu").click();
        assertThat(page.locator(".wakil").count()).isZero();
        page.context().close();
        theResidentSeesIt(resident);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aResidentWhomNobodyKnowsIsRecordedAndServed(boolean scripts) {
        int width = scripts ? Browser.OFFICE : Browser.PHONE;
        Page page = scripts ? Browser.page(width) : Browser.pageWithoutScript(width);
        String nik = scripts ? "1275010099770001" : "1275010099770002";
        Steps.signIn(page, base, "loket", "/loket");
        page.fill("[name=nik]", nik);
        press(page, "Cari warga");
        assertThat(main(page)).contains("Warga belum tercatat");
        look(page, "loket-baru-" + width, scripts);
        press(page, "Catat dan mulai melayani");
        assertThat(main(page)).contains("Isi nama seperti di KTP", "Pilih kelurahan di KTP.");
        look(page, "loket-baru-salah-" + width, scripts);
        page.fill("[name=nama]", "Tiara Uji");
        page.fill("[name=ponsel]", "0812-0000-7701");
        page.selectOption("[name=kelurahan]", "12.75.01.1005");
        press(page, "Catat dan mulai melayani");
        assertThat(main(page)).contains("Sedang melayani", "KTP diperiksa di loket");
        look(page, "loket-baru-melayani-" + width, scripts);
        propose(page, "12.75.01.1005", scripts);
        String receipt = main(page);
        assertThat(receipt).containsPattern("USL-\\d{4}-\\d{4}").contains("T*** U***");
        page.navigate(base + "/loket");
        press(page, "Selesai membantu");
        page.fill("[name=nik]", nik);
        press(page, "Cari warga");
        assertThat(main(page)).contains("Mulai melayani").doesNotContain("Warga belum tercatat");
        page.context().close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theKtpOfAResidentIsChecked(boolean scripts) {
        int width = scripts ? Browser.OFFICE : Browser.PHONE;
        Page page = scripts ? Browser.page(width) : Browser.pageWithoutScript(width);
        Steps.signIn(page, base, "loket", "/loket");
        page.fill("[name=nik]", DemoPeople.of(scripts ? "joko" : "siti").nik().digits());
        press(page, "Cari warga");
        press(page, "Mulai melayani");
        press(page, "KTP sudah saya periksa");
        assertThat(main(page)).contains("KTP diperiksa di loket");
        press(page, "Tampilkan");
        assertThat(main(page)).contains("Pilih alasan.");
        look(page, "loket-tampilkan-" + width, scripts);
        page.context().close();
    }

    private static String number(Page page) {
        Matcher number = Pattern.compile("USL-\\d{4}-\\d{4}").matcher(main(page));
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    private void serve(Page page, String resident, boolean scripts) {
        page.fill("[name=nik]", "12");
        press(page, "Cari warga");
        look(page, "loket-salah-" + page.viewportSize().width, scripts);
        page.fill("[name=nik]", DemoPeople.of(resident).nik().digits());
        press(page, "Cari warga");
        look(page, "loket-temuan-" + page.viewportSize().width, scripts);
        press(page, "Mulai melayani");
        assertThat(page.locator(".wakil").innerText()).contains("Anda membantu");
        look(page, "loket-melayani-" + page.viewportSize().width, scripts);
    }

    private void propose(Page page, String kelurahan, boolean scripts) {
        page.locator("main").getByText("Buat usulan baru").click();
        page.locator("a[href*='/baru/DR-01']").click();
        look(page, "loket-usulan-" + page.viewportSize().width, scripts);
        page.selectOption("[name=kelurahan]", kelurahan);
        page.selectOption("[name=lingkungan]", kelurahan.startsWith("12.75.02") ? "01" : "02");
        page.fill("[name=alamat]", "Gang Sawo");
        page.fill("[name=ukuran_panjang]", "60");
        page.fill("[name=masalah]", "Parit tertutup tanah, air meluap ke rumah setiap hujan deras.");
        press(page, "Periksa dulu");
        Steps.send(page);
        assertThat(page.url()).as(page.locator("main").innerText()).contains("/tanda-terima");
        look(page, "loket-tanda-terima-" + page.viewportSize().width, scripts);
    }

    /** UU 27/2022: whoever opened the data, and why, is read by the person it is about. */
    private void theResidentSeesIt(String resident) {
        Page page = Browser.page(Browser.PHONE);
        Steps.signIn(page, base, resident, "/akun/siapa-melihat");
        assertThat(page.locator("main").innerText()).contains("Dicari dengan NIK", "Dilayani di loket");
        look(page, "loket-siapa-melihat-360", true);
        page.context().close();
    }
}
