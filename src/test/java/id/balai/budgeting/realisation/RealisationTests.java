package id.balai.budgeting.realisation;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.Ppkd;
import id.balai.budgeting.Unguarded;
import id.balai.budgeting.sheet.Sheets;
import id.balai.budgeting.version.BudgetStage;
import id.balai.budgeting.version.FreezingVersion;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.MusrenbangFixtures;
import id.balai.organisation.PostRole;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The PPKD brings monthly figures in: tried first, bad rows beside their reason, then public beside the plan. */
@BalaiTest
class RealisationTests {
    /** A year whose twelve months are over. */
    private static final FiscalYear YEAR = new FiscalYear(2011);

    private static final String AGENCY = "1.03.0.00.0.00.01.0000";
    private static final String SUB = "1.03.06.2.01.0029";
    private static final String ACCOUNT = "5.1.02.01.01.0024";
    private static final String HEAD = "skpd,sub_kegiatan,rekening,bulan,realisasi\n";

    private final FreezingVersion freezing;
    private final TestPeople people;
    private final JdbcClient jdbc;
    private final int port;

    RealisationTests(FreezingVersion freezing, TestPeople people, JdbcClient jdbc, @LocalServerPort int port) {
        this.freezing = freezing;
        this.people = people;
        this.jdbc = jdbc;
        this.port = port;
    }

    @Test
    void isTriedThenTakenThenPublicBesideThePlan(@TempDir Path folder) throws IOException {
        adopt();
        Http ppkd = Ppkd.at(port, people);
        Http nobody = Http.at(port);
        String page = "/anggaran/" + YEAR + "/realisasi";
        String tried = send(
                ppkd,
                "januari.csv",
                (HEAD + row("1", "\"1.250.000.000,50\"") + row("1", "7")
                                + row("13", "1") + "1.03.0.00.0.00.01.0000," + SUB + ",5.1.02.01.01.0099,1,5\n"
                                + row("2", "-4"))
                        .getBytes(StandardCharsets.UTF_8));
        String report = ppkd.get(tried).body();
        assertThat(report)
                .contains(
                        "sudah ada di baris lain",
                        "angka 1 sampai 12",
                        "tidak ada dalam anggaran yang berlaku",
                        "Ambil dan tampilkan");
        assertThat(ppkd.get(tried + "/ditolak.csv").body().lines().count()).isEqualTo(5);
        // Nothing is public before it is taken.
        assertThat(nobody.get(page).body()).contains("Belum ada angka realisasi");
        ppkd.submit(tried, tried);
        assertThat(nobody.get(page).body())
                .contains("Sampai Januari 2011 terpakai Rp1,25 miliar", "50% dari rencana setahun", "januari.csv");
        assertThat(nobody.get(page + ".csv").body())
                .contains(
                        "bulan,1,Januari,0.00,1250000000.50",
                        "skpd," + AGENCY + ",Dinas PUTR,2500000001.00,1250000000.50");
        // The same month again replaces what it said, from a sheet as well.
        String again = send(
                ppkd,
                "koreksi.xlsx",
                Files.readAllBytes(Sheets.write(
                        folder,
                        List.of(
                                List.of("skpd", "sub_kegiatan", "rekening", "bulan", "realisasi"),
                                List.of(AGENCY, SUB, ACCOUNT, 1, 2_000_000_000),
                                List.of(AGENCY, SUB, ACCOUNT, 2, 600_000_000)))));
        ppkd.submit(again, again);
        assertThat(nobody.get(page).body())
                .contains("Sampai Februari 2011 terpakai Rp2,6 miliar", "104%", "Lebih dari anggaran");
        // Taken once: the same file again says nothing new.
        assertThat(ppkd.get(again).body()).contains("Sudah dimuat dan tercatat").doesNotContain("Ambil dan tampilkan");
    }

    @Test
    void whatIsNoTableIsRefusedWhole() {
        Http ppkd = Ppkd.at(port, people);
        for (byte[] bytes : List.of(
                "bukan tabel".getBytes(StandardCharsets.UTF_8),
                "PK\u0003\u0004 rusak".getBytes(StandardCharsets.UTF_8),
                "a,b\n\"tidak ditutup".getBytes(StandardCharsets.UTF_8))) {
            assertThat(ppkd.get(send(ppkd, "aneh.csv", bytes)).body())
                    .contains("Ditolak")
                    .doesNotContain("Ambil dan tampilkan");
        }
    }

    @Test
    void onlyThePpkdBringsFiguresIn() {
        assertThat(Http.at(port).get("/kelola/anggaran/" + YEAR + "/realisasi").statusCode())
                .isEqualTo(303);
        Http resident = people.signedIn(port, people.resident("Bukan PPKD"));
        assertThat(resident.get("/kelola/anggaran/" + YEAR + "/realisasi").statusCode())
                .isEqualTo(404);
    }

    private String send(Http ppkd, String name, byte[] bytes) {
        String form = "/kelola/anggaran/" + YEAR + "/realisasi";
        List<String> fields = Http.hiddenFields(ppkd.get(form).body());
        HttpResponse<String> sent = ppkd.post(form, fields, new Http.Upload("berkas", name, "text/csv", bytes));
        assertThat(sent.statusCode()).as(sent.body()).isIn(302, 303);
        return sent.headers().firstValue("Location").orElseThrow();
    }

    private static String row(String month, String amount) {
        return String.join(",", AGENCY, SUB, ACCOUNT, month, amount) + "\n";
    }

    private void adopt() {
        OpenStages.of(jdbc, YEAR);
        Unguarded.run(jdbc, """
                INSERT INTO budgeting_ceiling (id, year, agency, sub_kegiatan, amount)
                VALUES (gen_random_uuid(), %1$s, '%2$s', '%3$s', 9000000000);
                INSERT INTO budgeting_line (id, version, year, agency, sub_kegiatan, account, item, name, volumes, units,
                  unit, price, ppn, amount, fund, place, provisional, changed_at)
                VALUES (gen_random_uuid(), 1, %1$s, '%2$s', '%3$s', '%4$s', '1.1.12.01.03.0001.00001', 'Uji', '{1}',
                  '{buah}', 'buah', 2500000001, 0, 2500000001, '1.2.01.01.02', NULL, false, now());
                INSERT INTO budgeting_income (year, account, amount) VALUES (%1$s, '4.2.01.08.01.0001', 2500000001)""".formatted(YEAR, AGENCY, SUB, ACCOUNT));
        freeze(BudgetStage.RAPBD, "rapbd");
        freeze(BudgetStage.APBD, "apbd");
    }

    private void freeze(BudgetStage stage, String code) {
        freezing.run(
                new FreezingVersion.Wanted(
                        YEAR, stage, code, code, "Uji", LocalDate.of(2010, 12, 25), "Uji tanpa paraf TAPD."),
                MusrenbangFixtures.official("Uji", PostRole.PPKD, "PPKD", null, null));
    }
}
