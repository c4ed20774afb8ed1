package id.balai.budgeting.worksheet;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.OpenStages;
import id.balai.budgeting.rka.Pot;
import id.balai.budgeting.rka.SettingCeiling;
import id.balai.budgeting.rka.WorksPlanner;
import id.balai.budgeting.sheet.Sheets;
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
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An RKA goes out as a sheet and comes in again, is pasted and copied; each row has its answer, and all are saved or none. */
@BalaiTest
class WorksheetTests {
    private static final Iterator<Integer> YEARS =
            List.of(2000, 2001, 2002, 2033, 2034, 2037, 2053, 2058).iterator();
    private static final String WORKS = "1.03.0.00.0.00.01.0000";
    private static final String DRAINS = "1.03.06.2.01.0029";
    private static final String ROADS = "1.03.10.2.01.0055";
    private static final String U_DITCH = "1.3.04.02.07.0001.00001";
    private static final String HEAD = "Kode Barang\tUntuk Apa\tVolume 1\tSatuan 1\tHarga\tRekening\n";

    private final SettingCeiling ceilings;
    private final StarterCatalogues starter;
    private final JdbcClient jdbc;
    private final TestPeople people;
    private final int port;
    private Http planner = new Http("");

    @TempDir
    private Path folder = Path.of("");

    private FiscalYear year = new FiscalYear(2000);

    WorksheetTests(
            SettingCeiling ceilings,
            StarterCatalogues starter,
            TestPeople people,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.ceilings = ceilings;
        this.starter = starter;
        this.jdbc = jdbc;
        this.people = people;
        this.port = port;
    }

    @BeforeEach
    void aYearOfItsOwn() {
        planner = WorksPlanner.at(port, people);
        year = new FiscalYear(YEARS.next());
        open(year);
    }

    private void open(FiscalYear of) {
        starter.load(List.of(of));
        OpenStages.of(jdbc, of);
        ceilings.run(
                Map.of(pot(of, DRAINS), Rupiah.of(100_000_000), pot(of, ROADS), Rupiah.of(100_000_000)),
                "Uji",
                MusrenbangFixtures.official("Uji", PostRole.TAPD, "TAPD", null, null));
    }

    private static Pot pot(FiscalYear of, String sub) {
        return new Pot(of, new AgencyCode(WORKS), new NomenclatureCode(sub));
    }

    @Test
    void pastedRowsWithoutHeadingsTakeWhatTheBookKnows() {
        HttpResponse<String> saved = send(
                year, U_DITCH + "\tGang Melur\t12,5\n" + U_DITCH + "\tGang Mawar\t4\tm\t900.000", DRAINS, "simpan");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(lines(year))
                .containsExactly("Gang Melur|12.5 m|985000.00|12312500.00", "Gang Mawar|4 m|900000.00|3600000.00");
    }

    @Test
    void everyRefusedRowIsNamedWithItsReasonAndNothingIsSaved() {
        String rows = HEAD
                + U_DITCH + "\tGang Melur\t10\tm\t\t\n"
                + U_DITCH + "\tTerlalu mahal\t1\tm\t985.001\t\n"
                + U_DITCH + "\tRekening keliru\t1\tm\t\t5.2.04.01.01.0004\n"
                + U_DITCH + "\tTanpa volume\t\tm\t\t\n"
                + "9.9.99.99.99.9999.99999\tBarang asing\t1\tm\t\t\n"
                + U_DITCH + "\tLewat pagu\t95\tm\t\t\n";
        HttpResponse<String> answer = send(year, rows, DRAINS, "simpan");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer))
                .contains("1 ditambah, 0 diubah, 0 tetap, 5 ditolak.")
                .contains("3 Pemasangan u-ditch", "985.001 melebihi harga tertinggi")
                .contains("tidak boleh dibeli dari rekening 5.2.04.01.01.0004")
                .contains("Volume 1: Tulis angka lebih dari nol")
                .contains("Barang 9.9.99.99.99.9999.99999 tidak ada dalam daftar harga")
                .contains("Rp93.575.000, sisa pagu Rp90.150.000");
        assertThat(lines(year)).isEmpty();
    }

    @Test
    void aCheckSavesNothingAndSaysHowMuchTheRkaWouldGrow() {
        HttpResponse<String> answer = send(year, U_DITCH + "\tGang Melur\t10", DRAINS, "periksa");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(text(answer)).contains("Belum disimpan.", "+Rp9.850.000");
        assertThat(lines(year)).isEmpty();
    }

    @Test
    void whatGoesOutComesInAgainUnchangedAndItsChangesAreTaken() throws IOException {
        send(
                year,
                HEAD + U_DITCH + "\t=Gang \"Melur\"\t12,5\tm\t\t\n" + U_DITCH + "\tGang Mawar\t4\tm\t\t",
                DRAINS,
                "simpan");
        byte[] sheet = planner.bytes(editor(year) + "/rka.xlsx");
        HttpResponse<String> same = upload(sheet, "simpan");
        assertThat(text(same)).contains("0 ditambah, 0 diubah, 2 tetap, 0 ditolak.", "Tidak ada yang berubah.");
        List<List<Object>> rows = read(sheet);
        int volume = rows.getFirst().indexOf("Volume 1");
        int number = rows.getFirst().indexOf("Baris");
        rows.get(1).set(volume, new BigDecimal("20"));
        List<Object> another = new ArrayList<>(rows.get(2));
        another.set(number, "");
        another.set(rows.getFirst().indexOf("Untuk Apa"), "Gang Kenanga");
        rows.add(another);
        HttpResponse<String> saved = upload(Files.readAllBytes(Sheets.write(folder, rows)), "simpan");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(lines(year))
                .containsExactly(
                        "=Gang \"Melur\"|20 m|985000.00|19700000.00",
                        "Gang Mawar|4 m|985000.00|3940000.00",
                        "Gang Kenanga|4 m|985000.00|3940000.00");
        HttpResponse<String> stale = upload(Files.readAllBytes(Sheets.write(folder, read(sheet))), "simpan");
        assertThat(stale.statusCode()).isEqualTo(422);
        assertThat(text(stale)).contains("diubah orang lain setelah berkas ini diunduh");
    }

    @Test
    void roomThatOneRowGivesBackAnotherMayTakeInTheSameSheet() throws IOException {
        send(year, U_DITCH + "\tGang Melur\t100", DRAINS, "simpan");
        List<List<Object>> rows = read(planner.bytes(editor(year) + "/rka.xlsx?sub=" + DRAINS));
        List<Object> another = new ArrayList<>(rows.get(1));
        another.set(rows.getFirst().indexOf("Baris"), "");
        another.set(rows.getFirst().indexOf("Volume 1"), new BigDecimal("60"));
        rows.add(1, another);
        rows.get(2).set(rows.getFirst().indexOf("Volume 1"), new BigDecimal("40"));
        HttpResponse<String> saved = upload(Files.readAllBytes(Sheets.write(folder, rows)), "simpan");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(lines(year)).hasSize(2);
    }

    @Test
    void lastYearsLinesComeAtThisYearsPricesAndWhatHasNoneIsProvisional() {
        FiscalYear before = new FiscalYear(2035);
        year = new FiscalYear(2036);
        open(before);
        open(year);
        send(
                before,
                U_DITCH + "\tGang Melur\t10\tm\t900.000\n" + "1.3.04.02.07.0001.00002\tGang Mawar\t5",
                DRAINS,
                "simpan");
        assertThat(lines(before)).hasSize(2);
        jdbc.sql(
                        "UPDATE budgeting_price SET withdrawn_on = '2020-01-01' WHERE year = ? AND item = '1.3.04.02.07.0001.00002'")
                .param(year.value())
                .update();
        HttpResponse<String> offered = planner.get(editor(year) + "/lembar?salin=ya&sub=" + DRAINS);
        assertThat(text(offered)).contains("2 ditambah, 0 diubah, 0 tetap, 0 ditolak.", "1 baris sementara");
        String rows = offered.body().replaceAll("(?s).*<textarea id=\"tempel\"[^>]*>(.*?)</textarea>.*", "$1");
        HttpResponse<String> saved = send(year, rows, "", "simpan");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(lines(year).getFirst()).isEqualTo("Gang Melur|10 m|985000.00|9850000.00");
        assertThat(jdbc.sql("SELECT name FROM budgeting_line WHERE year = ? AND provisional AND item IS NULL")
                        .param(year.value())
                        .query(String.class)
                        .single())
                .startsWith("Pemasangan u-ditch");
        assertThat(text(planner.get(editor(year) + "/lembar?salin=ya"))).contains("Tidak ada baris tahun lalu");
    }

    /** Form RKA-Rincian Belanja: 12 orang x 3 hari x 2 kali at Rp66.600 is Rp4.795.200; with PPN 11 % Rp5.322.672. */
    @Test
    void theWorkedExampleOfTheFormComesToTheRupiah() {
        String head =
                "Nama\tUntuk Apa\tVolume 1\tSatuan 1\tVolume 2\tSatuan 2\tVolume 3\tSatuan 3\tHarga\tPPN\tRekening\tSementara\n";
        String row = "Konsumsi\t%s\t12\torang\t3\thari\t2\tkali\t66.600\t%s\t5.1.02.01.01.0052\tya\n";
        HttpResponse<String> saved =
                send(year, head + row.formatted("tanpa", "0") + row.formatted("dengan", "11%"), DRAINS, "simpan");
        assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
        assertThat(lines(year))
                .containsExactly("tanpa|12 orang|66600.00|4795200.00", "dengan|12 orang|66600.00|5322672.00");
        assertThat(text(planner.get(editor(year)))).contains("12 orang × 3 hari × 2 kali", "2 baris masih sementara");
    }

    @Test
    void somebodyElsesAgencyIsNotThere() {
        String other = "/anggaran/rka/" + year + "/1.02.0.00.0.00.01.0000";
        assertThat(planner.get(other + "/lembar").statusCode()).isEqualTo(404);
        assertThat(planner.get(other + "/rka.xlsx").statusCode()).isEqualTo(404);
    }

    private static String editor(FiscalYear of) {
        return "/anggaran/rka/" + of + "/" + WORKS;
    }

    private HttpResponse<String> send(FiscalYear of, String rows, String sub, String act) {
        List<String> fields = new ArrayList<>(
                Http.hiddenFields(planner.get(editor(of) + "/lembar").body()));
        fields.addAll(List.of("tempel", rows, "sub", sub, "tindak", act));
        return planner.post(editor(of) + "/lembar", fields);
    }

    private HttpResponse<String> upload(byte[] sheet, String act) {
        List<String> fields = new ArrayList<>(
                Http.hiddenFields(planner.get(editor(year) + "/lembar").body()));
        fields.addAll(List.of("tindak", act));
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return planner.post(editor(year) + "/lembar", fields, new Http.Upload("berkas", "rka.xlsx", type, sheet));
    }

    /** As a spreadsheet shows it, with its headings. */
    private List<List<Object>> read(byte[] sheet) throws IOException {
        Path file = Files.write(folder.resolve("rka.xlsx"), sheet);
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>();
        for (LineColumn column : LineColumn.values()) head.add(column.heading());
        rows.add(head);
        for (RawRow row : SheetRows.of(file)) {
            List<Object> cells = new ArrayList<>();
            for (LineColumn column : LineColumn.values()) {
                String cell = row.cell(column);
                cells.add(column.isNumeric() && !cell.isEmpty() ? new BigDecimal(cell.replace(',', '.')) : cell);
            }
            rows.add(cells);
        }
        return rows;
    }

    private List<String> lines(FiscalYear of) {
        return jdbc.sql("""
                        SELECT specification || '|' || trim_scale(volumes[1]) || ' ' || units[1] || '|' || price || '|' || amount
                        FROM budgeting_line WHERE year = ? AND NOT removed ORDER BY number""")
                .param(of.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    private static String text(HttpResponse<String> page) {
        return page.body().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").replace("&nbsp;", " ");
    }
}
