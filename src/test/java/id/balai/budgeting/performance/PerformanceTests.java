package id.balai.budgeting.performance;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.rka.Pot;
import id.balai.budgeting.rka.SettingCeiling;
import id.balai.budgeting.rka.WorksPlanner;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Indicators and targets of a sub kegiatan, its kegiatan and its program on one form. */
@BalaiTest
class PerformanceTests {
    private static final FiscalYear YEAR = new FiscalYear(2025);
    private static final AgencyCode WORKS = new AgencyCode("1.03.0.00.0.00.01.0000");
    private static final NomenclatureCode DRAINS = new NomenclatureCode("1.03.06.2.01.0029");
    private static final NomenclatureCode DRAINAGE = new NomenclatureCode("1.03.06.2.01");
    private static final String PAGE = "/anggaran/rka/" + YEAR + "/" + WORKS + "/kinerja/" + DRAINS;

    private final SettingCeiling ceilings;
    private final StarterCatalogues starter;
    private final Performances performances;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;
    private Http planner = new Http("");

    PerformanceTests(
            SettingCeiling ceilings,
            StarterCatalogues starter,
            Performances performances,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.ceilings = ceilings;
        this.starter = starter;
        this.performances = performances;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @BeforeEach
    void aYearWithACeiling() {
        planner = WorksPlanner.at(port, people);
        starter.load(List.of(YEAR));
        OpenStages.of(jdbc, YEAR);
        ceilings.run(
                Map.of(new Pot(YEAR, WORKS, DRAINS), Rupiah.of(250_000_000)),
                "Uji",
                MusrenbangFixtures.official("Uji", PostRole.TAPD, "TAPD", null, null));
    }

    @Test
    void whatIsWrittenStandsInTheEditorAndOnlyWhatChangedIsWrittenAgain() {
        assertThat(planner.get(PAGE).body()).contains("Rp250.000.000");
        assertThat(send(
                                form(),
                                "sub_keluaran_1_indikator",
                                "Panjang drainase",
                                "sub_keluaran_1_target",
                                "1.200,5",
                                "sub_keluaran_1_satuan",
                                "m",
                                "sub_mulai",
                                "3",
                                "sub_sampai",
                                "10",
                                "kegiatan_sasaran",
                                "Warga")
                        .statusCode())
                .isEqualTo(303);
        assertThat(planner.get("/anggaran/rka/" + YEAR + "/" + WORKS).body()).contains("Panjang drainase: 1.200,5 m");
        Performance drains = of(DRAINS);
        assertThat(send(
                                form(),
                                "sub_keluaran_1_indikator",
                                "Panjang drainase",
                                "sub_keluaran_1_target",
                                "1.300",
                                "sub_keluaran_1_satuan",
                                "m",
                                "kegiatan_sasaran",
                                "Warga")
                        .statusCode())
                .isEqualTo(303);
        assertThat(of(DRAINS).version()).isEqualTo(drains.version() + 1);
        assertThat(of(DRAINAGE).version()).isEqualTo(1);
    }

    @Test
    void twoWhoWriteTheSamePartAreBothShownAndNothingIsOverwritten() {
        List<String> late = form();
        send(
                form(),
                "sub_keluaran_1_indikator",
                "Yang pertama",
                "sub_keluaran_1_target",
                "7",
                "sub_keluaran_1_satuan",
                "m");
        HttpResponse<String> both = send(
                late,
                "sub_keluaran_1_indikator",
                "Yang kedua",
                "sub_keluaran_1_target",
                "9",
                "sub_keluaran_1_satuan",
                "m");
        assertThat(both.statusCode()).isEqualTo(409);
        assertThat(both.body()).contains("Yang pertama: 7 m", "value=\"Yang kedua\"");
        assertThat(of(DRAINS).indicators().getFirst().words()).isEqualTo("Yang pertama");
    }

    @Test
    void aFormThatInventsAVersionWritesNothing() {
        List<String> invented = new ArrayList<>(form());
        for (int i = 0; i < invented.size(); i += 2) {
            if (invented.get(i).equals("program_versi")) invented.set(i + 1, "41");
        }
        HttpResponse<String> answer = send(
                invented,
                "program_capaian_1_indikator",
                "Genangan",
                "program_capaian_1_target",
                "5",
                "program_capaian_1_satuan",
                "ha");
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(performances.of(YEAR, WORKS)).doesNotContainKey(new NomenclatureCode("1.03.06"));
    }

    @Test
    void aTargetThatIsNoneIsSaidBesideItsField() {
        HttpResponse<String> answer = send(
                form(),
                "sub_keluaran_1_indikator",
                "Panjang",
                "sub_keluaran_1_target",
                "banyak",
                "sub_keluaran_1_satuan",
                "m",
                "sub_mulai",
                "9",
                "sub_sampai",
                "2");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("id=\"sub_keluaran_1_target-error\"", "id=\"sub_sampai-error\"");
    }

    private Performance of(NomenclatureCode code) {
        return performances.of(YEAR, WORKS).getOrDefault(code, Performance.none(code));
    }

    private List<String> form() {
        return Http.hiddenFields(planner.get(PAGE).body());
    }

    private HttpResponse<String> send(List<String> hidden, String... fields) {
        List<String> sent = new ArrayList<>(hidden);
        sent.addAll(List.of(fields));
        return planner.post(PAGE, sent.toArray(String[]::new));
    }
}
