package id.balai.budgeting.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.budgeting.Ppkd;
import id.balai.budgeting.calendar.OpeningStage;
import id.balai.budgeting.calendar.Phase;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.calendar.StageRefused;
import id.balai.budgeting.calendar.Window;
import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.ledger.Ledger;
import id.balai.ledger.LedgerEntry;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import id.balai.web.NotFound;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calendar of a year: decided with a reason, written once, read by everybody, and changed by nobody else. */
@BalaiTest
class YearDeskTests {

    private final OpeningStage opening;
    private final Schedules schedules;
    private final Ledger ledger;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    YearDeskTests(
            OpeningStage opening,
            Schedules schedules,
            Ledger ledger,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.opening = opening;
        this.schedules = schedules;
        this.ledger = ledger;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void aStageIsOpenedExtendedAndLoggedEachTime() {
        FiscalYear year = new FiscalYear(2015);
        LocalDate day = LocalDate.of(2014, 9, 1);
        Actor tapd = person(PostRole.TAPD);
        assertThat(opening.run(year, Phase.RKA, new Window(day, day.plusDays(9)), "Surat edaran 1", tapd))
                .isEmpty();
        assertThat(opening.run(year, Phase.RKA, new Window(day, day.plusDays(19)), "Surat edaran 2", tapd))
                .isEmpty();
        assertThat(schedules.of(year).find(Phase.RKA)).hasValue(new Window(day, day.plusDays(19)));
        UUID id = jdbc.sql("SELECT id FROM budgeting_schedule WHERE year = 2015")
                .query(UUID.class)
                .single();
        assertThat(ledger.of(OpeningStage.KIND, id))
                .extracting(LedgerEntry::version, e -> e.publicFields().get("closes"))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, "2014-09-10"),
                        org.assertj.core.groups.Tuple.tuple(2, "2014-09-20"));
        String page = Http.at(port).get("/anggaran/2015/jadwal").body();
        assertThat(page).contains("Surat edaran 1", "Surat edaran 2", "20 September 2014", "/log/receipt/");
    }

    @Test
    void whatChangesNothingOrEndsBeforeItBeginsIsRefused() {
        FiscalYear year = new FiscalYear(2016);
        Actor tapd = person(PostRole.TAPD);
        LocalDate day = LocalDate.of(2015, 9, 1);
        assertThat(opening.run(year, Phase.RKA, new Window(day, day.minusDays(1)), "Uji", tapd))
                .hasValue(new StageRefused.ClosesBeforeItOpens());
        opening.run(year, Phase.RKA, new Window(day, day), "Uji", tapd);
        assertThat(opening.run(year, Phase.RKA, new Window(day, day), "Uji", tapd))
                .hasValue(new StageRefused.NothingChanged());
    }

    @Test
    void isNotDecidedByThoseWhoWriteNorBesideTheLog() {
        FiscalYear year = new FiscalYear(2017);
        Window window = new Window(LocalDate.of(2016, 9, 1), LocalDate.of(2016, 9, 2));
        assertThatThrownBy(() -> opening.run(year, Phase.RKA, window, "Uji", person(PostRole.PLANNER)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> jdbc.sql("""
                                INSERT INTO budgeting_schedule (year, stage, opens_on, closes_on, version)
                                VALUES (2017, 'RKA', '2016-09-01', '2016-09-02', 1)""").update()).hasMessageContaining("perubahan tanpa catatan");
        assertThatThrownBy(
                        () -> jdbc.sql("DELETE FROM budgeting_schedule_change").update())
                .isInstanceOf(DataAccessException.class);
        assertThat(schedules.of(year).windows()).isEmpty();
    }

    @Test
    void thePpkdFixesTheUsualCalendarThenExtendsAStageByForm() {
        String desk = "/kelola/anggaran/2018";
        assertThat(ppkd().get(desk).body()).contains("Pakai kalender yang lazim");
        assertThat(ppkd().submit(desk, desk + "/lazim").statusCode()).isEqualTo(303);
        assertThat(schedules.of(new FiscalYear(2018)).find(Phase.RAPBD))
                .hasValue(Phase.RAPBD.usual(new FiscalYear(2018)));
        assertThat(ppkd().submit(desk + "/tahap/rka", desk + "/lazim").statusCode())
                .isEqualTo(409);
        String stage = desk + "/tahap/perubahan";
        HttpResponse<String> short_ =
                ppkd().submit(stage, stage, "buka", "2018-06-15", "tutup", "kapan", "alasan", "ya");
        assertThat(short_.statusCode()).isEqualTo(422);
        assertThat(short_.body()).contains("Pilih harinya.", "paling sedikit 10 huruf");
        assertThat(ppkd().submit(
                                stage,
                                stage,
                                "buka",
                                "2018-06-15",
                                "tutup",
                                "2018-10-15",
                                "alasan",
                                "Pembahasan diperpanjang DPRD.")
                        .statusCode())
                .isEqualTo(303);
        assertThat(schedules
                        .of(new FiscalYear(2018))
                        .find(Phase.PERUBAHAN)
                        .orElseThrow()
                        .closes())
                .isEqualTo(LocalDate.of(2018, 10, 15));
        assertThat(ppkd().get(desk).body()).contains("Pembahasan diperpanjang DPRD.");
        assertThat(ppkd().get(desk + "/tahap/tidak-ada").statusCode()).isEqualTo(404);
        assertThat(ppkd().get("/kelola/anggaran/2018/bekukan").body())
                .contains("Tidak ada dokumen yang boleh dibekukan");
    }

    private Http ppkd() {
        return Ppkd.at(port, people);
    }

    private static Actor person(PostRole role) {
        return MusrenbangFixtures.official("Uji", role, "Uji", null, null);
    }
}
