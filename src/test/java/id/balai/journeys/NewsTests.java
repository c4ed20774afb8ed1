package id.balai.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import id.balai.notification.letter.WritingLetters;
import id.balai.notification.telling.TellingHappenings;
import id.balai.support.Browser;
import id.balai.support.DemoTest;
import id.balai.support.OwnProgram;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A resident supports a neighbour's proposal, hears what became of it, and stops the letters; on the smallest phone. */
@DemoTest
class NewsTests {
    private static final Pattern WAY_OUT = Pattern.compile("(/kabar/berhenti/[\\w-]+)");

    private final TellingHappenings telling;
    private final WritingLetters letters;
    private final JdbcClient jdbc;
    private final Desk desk;
    private final String base;

    NewsTests(TellingHappenings telling, WritingLetters letters, JdbcClient jdbc, @LocalServerPort int port) {
        this.telling = telling;
        this.letters = letters;
        this.jdbc = jdbc;
        this.desk = new Desk(jdbc, port);
        this.base = "http://localhost:" + port;
    }

    @Test
    void aSupporterHearsOfTheDecisionAndStopsTheLetters() {
        desk.startAfresh();
        String proposal = desk.propose(14);
        String number = proposal.substring(proposal.lastIndexOf('/') + 1);
        try (Page page = Browser.page(Browser.PHONE)) {
            Steps.signIn(page, base, "budi", proposal);
            page.navigate(base + proposal);
            assertThat(page.locator("main").innerText()).contains("Ikuti, dan Anda mendapat kabar");
            page.locator("a[href$='/dukung']").click();
            assertThat(page.locator("main").innerText()).contains("Dengan mendukung, Anda ikut mendapat kabar");
            Steps.press(page, "Saya juga");
            assertThat(page.locator("main").innerText()).contains("Anda mendukungnya, maka Anda ikut mendapat kabar");
            Steps.look(page, "kabar-usulan-360");
            nobodyHadALetterInTheLastHour();
            desk.decide("lurah", proposal, "REFUSE", "alasan", "09", "penjelasan", Desk.SAID);
            OwnProgram.await("told", () -> told(number));
            page.navigate(base + "/akun/kabar");
            assertThat(page.locator("main").innerText())
                    .contains("Usulan " + number + ": ditolak, Musrenbang kelurahan", Desk.SAID);
            Steps.look(page, "kabar-360");
            page.setViewportSize(Browser.OFFICE, 900);
            Steps.look(page, "kabar-1440");
            page.getByText("Usulan " + number + ": ditolak, Musrenbang kelurahan")
                    .click();
            assertThat(page.url()).endsWith(proposal);
            page.navigate(base + "/demo/keluar");
            Steps.look(page, "kabar-surel-1440");
            stop(wayOut(page.content(), number));
            page.navigate(base + "/akun/kabar/pilihan");
            assertThat(page.locator("[name=surel_usulan]").inputValue()).isEqualTo("NEVER");
            Steps.look(page, "kabar-pilihan-1440");
            page.context().close();
        }
    }

    /** Letters gather what happens within an hour of the last one, and other journeys made news. */
    private void nobodyHadALetterInTheLastHour() {
        jdbc.sql("UPDATE notification_note SET mail = 'NONE' WHERE mail = 'WAITING'")
                .update();
        jdbc.sql("UPDATE notification_letter SET last_at = NULL, due_at = NULL").update();
    }

    /** Without signing in and without scripts. */
    private void stop(String way) {
        try (Page page = Browser.pageWithoutScript(Browser.PHONE)) {
            page.navigate(base + way);
            Steps.look(page, "kabar-berhenti-360", false);
            Steps.press(page, "Hentikan surel ini");
            assertThat(page.locator("main").innerText()).contains("Surel ini tidak dikirim lagi.");
            page.context().close();
        }
    }

    @Test
    void anybodyComparesWaysToDivideTheCeiling() {
        try (Page page = Browser.page(Browser.PHONE)) {
            page.navigate(base + "/musrenbang?tempat=12.75.01");
            page.getByText("Bandingkan cara membagi pagu").click();
            assertThat(page.locator("main").innerText()).contains("Pendukung terbanyak", "Bagian sama", "pendukung");
            Steps.look(page, "banding-360");
            page.setViewportSize(Browser.OFFICE, 900);
            Steps.look(page, "banding-1440");
            page.context().close();
        }
    }

    private boolean told(String number) {
        telling.tellAll();
        letters.writeDue();
        return jdbc.sql("SELECT EXISTS (SELECT FROM notification_message WHERE subject LIKE ?)")
                .param("Usulan " + number + "%")
                .query(Boolean.class)
                .single();
    }

    /** Of the letter about this proposal. */
    private static String wayOut(String out, String number) {
        Matcher way = WAY_OUT.matcher(out.substring(out.indexOf("<h2>Usulan " + number)));
        assertThat(way.find()).isTrue();
        return way.group(1);
    }
}
