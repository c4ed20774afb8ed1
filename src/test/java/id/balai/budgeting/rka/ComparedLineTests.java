package id.balai.budgeting.rka;

import static id.balai.budgeting.rka.SampleLines.*;
import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.starter.StarterCatalogues;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A difference is told with what changed in the line, by which post, when, and the decision that proves it. */
@BalaiTest
class ComparedLineTests {
    private static final FiscalYear YEAR = new FiscalYear(2030);

    private final WritingLine writing;
    private final SettingCeiling ceilings;
    private final StarterCatalogues starter;
    private final FreezingVersion freezing;
    private final JdbcClient jdbc;
    private final Http http;

    ComparedLineTests(
            WritingLine writing,
            SettingCeiling ceilings,
            StarterCatalogues starter,
            FreezingVersion freezing,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.writing = writing;
        this.ceilings = ceilings;
        this.starter = starter;
        this.freezing = freezing;
        this.jdbc = jdbc;
        this.http = Http.at(port);
    }

    @Test
    void tellsWhatChangedInALineByWhomAndWhere() {
        Pot pot = new Pot(YEAR, PUBLIC_WORKS, DRAINS);
        starter.load(List.of(YEAR));
        OpenStages.of(jdbc, YEAR);
        ceilings.run(pot, Rupiah.of(100_000_000), bapperida());
        BudgetLine line = writing.add(pot, uDitch("10"), null, planner());
        freeze("satu");
        writing.change(line.id(), line.version(), uDitch("12"), "", planner());
        freeze("dua");
        String path = "/anggaran/" + YEAR + "/banding?dari=satu&ke=dua&menurut=";
        // Two metres more at Rp985.000.
        assertThat(http.get(path + "skpd").body()).contains("+Rp1.970.000", "menurut=sub&amp;skpd=" + PUBLIC_WORKS);
        assertThat(http.get(path + "sub&skpd=" + PUBLIC_WORKS).body())
                .contains("+Rp1.970.000", "sub=" + DRAINS, "menurut=baris");
        assertThat(http.get(path + "baris&skpd=" + PUBLIC_WORKS + "&sub=" + DRAINS)
                        .body())
                .contains("Berubah", "Yang berubah: volume", "Perencana perangkat daerah", "/log/receipt/");
        assertThat(http.get("/anggaran/" + YEAR + "/banding.csv?dari=satu&ke=dua&menurut=baris")
                        .body())
                .contains("Berubah,volume,9850000.00,11820000.00,1970000.00,\"Perencana perangkat daerah");
    }

    private void freeze(String code) {
        freezing.run(
                new FreezingVersion.Wanted(
                        YEAR, BudgetStage.RAPBD, code, code, "Uji", LocalDate.of(2026, 9, 25), "Uji tanpa paraf TAPD."),
                MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null));
    }
}
