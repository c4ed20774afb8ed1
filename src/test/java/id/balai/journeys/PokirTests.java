package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A pokir from the member of the council over Setwan, the agency and the city to the planner. */
@DemoTest
class PokirTests {
    private final String base;
    private final int year;

    PokirTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        year = LocalDate.now(clock).getYear() + 1;
    }

    @Test
    void fromTheResesToThePlanner() {
        writeDownReses();
        String number = handIn();
        for (String login : new String[] {"setwan", "verif", "bapperida"}) accept(login, number);
        handOver(number);
        Page page = signedIn("rencana", "/kerja?buka=" + number);
        assertThat(page.locator("#panel").innerText()).contains("Jadikan baris");
        page.context().close();
        readInPublic(number);
    }

    private void writeDownReses() {
        Page page = signedIn("setwan", "/musrenbang/pokir/reses");
        page.fill("[name=nomor]", "RES-UJI-01");
        page.selectOption(
                "[name=anggota]",
                page.locator("[name=anggota] option:has-text('Parlin Sihombing')")
                        .getAttribute("value"));
        page.fill("[name=dari]", year - 1 + "-02-10");
        page.fill("[name=sampai]", year - 1 + "-02-14");
        page.fill("[name=tempat]", "Aula kelurahan");
        look(page, "pokir-reses");
        press(page, "Simpan dan catat");
        assertThat(main(page)).contains("RES-UJI-01");
        page.context().close();
    }

    private String handIn() {
        Page page = signedIn("dewan", "/musrenbang/pokir/baru/DR-01");
        page.selectOption(
                "[name=reses]",
                page.locator("[name=reses] option:has-text('RES-UJI-01')").getAttribute("value"));
        page.selectOption("[name=kelurahan]", "12.75.01.1005");
        page.selectOption("[name=lingkungan]", "02");
        page.fill("[name=alamat]", "Gang Anyelir");
        page.fill("[name=ukuran_panjang]", "10");
        page.fill("[name=masalah]", "Disampaikan warga waktu reses: air masuk ke musala tiap hujan.");
        look(page, "pokir-baru");
        press(page, "Ajukan pokir");
        assertThat(main(page))
                .contains("Pokok pikiran DPRD")
                .contains("RES-UJI-01")
                .contains("Parlin Sihombing");
        String number = page.url().replaceAll(".*/", "");
        look(page, "pokir-usulan");
        page.context().close();
        return number;
    }

    private void accept(String login, String number) {
        Page page = signedIn(login, "/kerja?buka=" + number);
        page.check("#putusan-ACCEPT");
        press(page, "Putuskan dan catat");
        assertThat(page.url()).as(login + ": " + main(page)).contains("/tercatat/");
        page.context().close();
    }

    private void handOver(String number) {
        Page page = signedIn("bapperida", "/musrenbang/" + year + "/rkpd/susun/" + number);
        page.check("#tindakan-serahkan");
        page.selectOption("[name=alasan]", "T-02");
        page.fill("[name=penjelasan]", "Diminta selesai sebelum musim hujan.");
        press(page, "Putuskan dan catat");
        look(page, "rkpd-susun");
        page.context().close();
    }

    private void readInPublic(String number) {
        Page page = Browser.page(Browser.PHONE);
        page.navigate(base + "/musrenbang/" + year + "/rkpd?asal=pokir");
        assertThat(main(page)).contains(number);
        look(page, "rkpd-pokir");
        page.navigate(base + "/musrenbang/" + year + "/rkpd");
        assertThat(main(page)).doesNotContain(number);
        look(page, "rkpd");
        page.navigate(base + "/musrenbang/pokir?tahun=" + year);
        assertThat(main(page)).contains(number);
        look(page, "pokir");
        page.navigate(base + "/musrenbang/" + year + "/angka");
        assertThat(main(page)).contains("Pokok pikiran DPRD");
        look(page, "angka");
        String sipd = page.request()
                .get(base + "/musrenbang/" + year + "/sipd/data_pokir.csv")
                .text();
        assertThat(sipd).contains(number).contains("RES-UJI-01").contains("Fraksi Contoh Melati");
        page.navigate(base + "/musrenbang?tahun=" + year);
        assertThat(main(page)).doesNotContain(number);
        page.context().close();
    }

    private Page signedIn(String login, String path) {
        Page page = Browser.page(Browser.OFFICE);
        Steps.signIn(page, base, login, path);
        return page;
    }

    private static void press(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static String main(Page page) {
        return page.locator("main").innerText();
    }

    private static void look(Page page, String name) {
        for (int width : new int[] {Browser.PHONE, Browser.OFFICE}) {
            page.setViewportSize(width, 900);
            Browser.screenshot(page, name + "-" + width);
            Browser.fits(page);
            Browser.axe(page);
        }
    }
}
