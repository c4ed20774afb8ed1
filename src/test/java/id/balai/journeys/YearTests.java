package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Bapperida gives the city's level more time; a neighbour reads on a phone what is open, until when, and why it changed. */
@DemoTest
class YearTests {
    private static final String SAID = "Rapat dengan provinsi mundur satu pekan menurut surat undangannya.";

    private final String base;
    private final int year;

    YearTests(@LocalServerPort int port, Clock clock) {
        base = "http://localhost:" + port;
        year = LocalDate.now(clock).getYear() + 1;
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aStageIsGivenMoreTimeAndEverybodyReadsWhy(boolean scripts) {
        int width = scripts ? Browser.OFFICE : Browser.PHONE;
        Page page = scripts ? Browser.page(width) : Browser.pageWithoutScript(width);
        Steps.signIn(page, base, "bapperida", "/kelola/musrenbang");
        look(page, "kelola-musrenbang", scripts);
        page.navigate(base + "/kelola/musrenbang/" + year);
        look(page, "kelola-musrenbang-tahun", scripts);
        for (String part : new String[] {"pagu/kecamatan", "kuota/lingkungan", "kriteria/kecamatan"}) {
            page.navigate(base + "/kelola/musrenbang/" + year + "/" + part);
            look(page, "kelola-" + part.replace('/', '-'), scripts);
        }
        page.navigate(base + "/kelola/musrenbang/" + year + "/tahap/city");
        page.fill("[name=hari]", scripts ? "12" : "14");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Simpan dan catat"))
                .click();
        assertThat(page.locator("main").innerText()).contains("Pilih alasan dari daftar.");
        look(page, "kelola-tahap-salah", scripts);
        page.selectOption("[name=alasan]", "J-01");
        page.fill("[name=penjelasan]", SAID);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Simpan dan catat"))
                .click();
        assertThat(page.locator("main").innerText()).contains("Surat edaran wali kota. " + SAID);
        page.context().close();
        neighbour(scripts);
    }

    private void neighbour(boolean scripts) {
        int width = scripts ? Browser.OFFICE : Browser.PHONE;
        Page page = Browser.page(width, scripts ? ColorScheme.DARK : ColorScheme.LIGHT);
        page.navigate(base + "/musrenbang?tahun=" + year);
        page.getByText("Jadwal, pagu, dan kriteria").click();
        assertThat(page.locator("main").innerText()).contains("Sedang dibuka: Pengajuan usulan", SAID, "Keterdesakan");
        look(page, "tahun-" + width, true);
        page.context().close();
    }

    private static void look(Page page, String name, boolean scripts) {
        Browser.fits(page);
        if (scripts) Browser.axe(page);
        Browser.screenshot(page, name + "-" + page.viewportSize().width);
    }
}
