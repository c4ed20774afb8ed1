package id.balai.musrenbang.meeting;

import static id.balai.musrenbang.MusrenbangFixtures.metres;
import static id.balai.musrenbang.MusrenbangFixtures.resident;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import id.balai.identity.account.Accounts;
import id.balai.identity.person.Person;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.MovableClock;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.musrenbang.proposal.NewProposal;
import id.balai.musrenbang.proposal.Origin;
import id.balai.musrenbang.proposal.SubmittingProposal;
import id.balai.support.BalaiTest;
import id.balai.support.Browser;
import id.balai.support.TestPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A lurah brings a meeting from its plan to its berita acara in the browser, and everybody reads it. */
@BalaiTest
class MeetingJourneyTests {
    private static final FiscalYear YEAR = new FiscalYear(2052);
    private static final RegionCode PLACE = new RegionCode("12.75.05.1001");
    private static final String DESK = "/rapat/2052/kelurahan/" + PLACE;

    private final MusrenbangFixtures musrenbang;
    private final SubmittingProposal submitting;
    private final TestPeople people;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final String base;

    MeetingJourneyTests(
            MusrenbangFixtures musrenbang,
            SubmittingProposal submitting,
            TestPeople people,
            Accounts accounts,
            JdbcClient jdbc,
            Clock clock,
            @LocalServerPort int port) {
        this.musrenbang = musrenbang;
        this.submitting = submitting;
        this.people = people;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.base = "http://localhost:" + port;
    }

    @Test
    void fromTheInvitationToTheBeritaAcara() {
        musrenbang.open(YEAR);
        for (String gang : List.of("Cempaka", "Melur", "Kenanga")) propose("Drainase Gang " + gang);
        Page page = Browser.page(Browser.OFFICE);
        signIn(page, people.official("Hendra Pranoto", "lurah/" + PLACE));
        page.navigate(base + "/rapat");
        look(page, "rapat-milik");
        page.navigate(base + DESK);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Rencanakan rapat"))
                .click();
        LocalTime soon = LocalTime.ofInstant(clock.instant().plusSeconds(120), MovableClock.JAKARTA);
        page.fill(
                "[name=tanggal]",
                LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA).toString());
        page.fill("[name=jam]", String.format("%02d.%02d", soon.getHour(), soon.getMinute()));
        page.fill("[name=tempat]", "Aula Kantor Lurah, Jalan Sudirman");
        look(page, "rapat-rencana");
        press(page, "Simpan rencana");
        look(page, "rapat-direncanakan");
        assertThat(page.locator("main").innerText()).contains("paling lambat tujuh hari");
        press(page, "Terbitkan undangan");
        press(page, "Buka rapat");
        look(page, "rapat-terbuka");

        page.navigate(base + DESK + "/daftar");
        look(page, "rapat-daftar");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Drainase Gang Cempaka"))
                .click();
        for (String criterion : List.of("desak", "warga", "lahan", "swadaya")) {
            page.check("#nilai_" + criterion + "-4", new Page.CheckOptions().setForce(true));
        }
        press(page, "Simpan nilai");
        page.waitForSelector("text=Nilai 4 dari 5");
        look(page, "rapat-usulan");
        page.check("[name=putusan][value=ACCEPT]", new Page.CheckOptions().setForce(true));
        press(page, "Putuskan dan catat");
        assertThat(page.locator("main").innerText()).contains("Diterima");

        page.navigate(base + DESK + "/hadir");
        page.fill("[name=l_resident]", "21");
        page.fill("[name=p_resident]", "17");
        press(page, "Simpan jumlah");
        page.fill("[name=nama]", "Salamah Nst");
        page.check("#kelamin-P", new Page.CheckOptions().setForce(true));
        page.fill("[name=lembaga]", "PKK");
        press(page, "Simpan wakil");
        press(page, "Jadikan Salamah Nst utusan");
        look(page, "rapat-hadir");

        page.navigate(base + DESK + "/tutup");
        look(page, "rapat-tutup");
        page.selectOption("[name=alasan]", "K-17");
        page.fill("[name=penjelasan]", "Kuota kelurahan tahun ini sudah terpakai.");
        press(page, "Tunda yang dipilih");
        press(page, "Tutup dan terbitkan berita acara");
        assertThat(page.locator("main").innerText())
                .contains(
                        "BA/KEL/" + PLACE + "/2052",
                        "Drainase Gang Cempaka",
                        "Kuota kelurahan tahun ini sudah terpakai.");
        look(page, "rapat-umum");
        page.navigate(base + "/musrenbang/2052/rapat");
        look(page, "rapat-tahun");
        page.context().close();
    }

    private void propose(String title) {
        NewProposal made = new NewProposal(
                YEAR,
                Origin.WARGA,
                "DR-01",
                metres(12),
                title,
                "Air naik ke teras tiap hujan dua jam, enam rumah terendam.",
                PLACE,
                "Gang Pepaya",
                null);
        submitting.submit(made, List.of(), resident()).done();
    }

    private void signIn(Page page, Person person) {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
        page.navigate(base + "/masuk");
        page.fill("[name=akun]", people.login(person));
        page.fill("[name=sandi]", TestPeople.PASSWORD);
        press(page, "Masuk");
        page.fill("[name=kode]", accounts.totpNow(person.id()).orElseThrow());
        press(page, "Lanjutkan");
    }

    private static void press(Page page, String button) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    /** On the office's screen and on the smallest phone. */
    private static void look(Page page, String name) {
        for (int width : List.of(Browser.PHONE, Browser.OFFICE)) {
            page.setViewportSize(width, 900);
            Browser.screenshot(page, name + "-" + width);
            Browser.fits(page);
            Browser.axe(page);
        }
        Browser.idsAreUnique(page);
    }
}
