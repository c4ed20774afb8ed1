package id.balai.budgeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.intake.Importer;
import id.balai.budgeting.intake.ImportingTable;
import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.PriceSearch;
import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.book.ApprovedBooks;
import id.balai.budgeting.price.book.DecidingBook;
import id.balai.budgeting.price.book.PriceBookOf;
import id.balai.budgeting.price.book.PriceTables;
import id.balai.budgeting.sheet.Sheets;
import id.balai.cli.ImportReport;
import id.balai.database.Cities;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Rupiah;
import id.balai.support.BalaiTest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

@BalaiTest
class ImportingTableTests {
    private static final FiscalYear YEAR = new FiscalYear(2027);
    private static final String PAPER = "1.1.12.01.03.0001";
    private static final String STATIONERY = "5.1.02.01.01.0024";

    private final ImportingTable importing;
    private final Accounts accounts;
    private final PriceTables prices;
    private final DecidingBook deciding;
    private final PriceSearch search;
    private final Cities cities;
    private final JdbcClient jdbc;

    @TempDir
    Path folder;

    ImportingTableTests(
            ImportingTable importing,
            Accounts accounts,
            PriceTables prices,
            DecidingBook deciding,
            PriceSearch search,
            Cities cities,
            JdbcClient jdbc) {
        this.importing = importing;
        this.accounts = accounts;
        this.prices = prices;
        this.deciding = deciding;
        this.search = search;
        this.cities = cities;
        this.jdbc = jdbc;
    }

    @Test
    void readsPricesTypedAsTextAndRefusesEachBadRowWithItsColumn() {
        CurrentCity.run(FreshCity.in(cities), () -> {
            importAccounts();
            ImportReport report = importPrices(
                    row(PAPER, "Kertas HVS", "A4 80 gram", "rim", "58.500,50", STATIONERY),
                    row(PAPER, "Kertas\nHVS", "A4  80 gram", "rim", 61000, STATIONERY),
                    row(PAPER, "Kertas HVS", "A4 80 gram", "rim", 61000, STATIONERY),
                    row("1.1.12", "Pena", "", "buah", 3000, STATIONERY),
                    row(PAPER, null, "", "buah", 3000, STATIONERY),
                    row(PAPER, "Pena", "[null]", "buah", "murah", STATIONERY),
                    row(PAPER, "Pena", "", "buah", 0, STATIONERY),
                    row(PAPER, "Pena", "", "buah", new Sheets.Formula("1500*2"), STATIONERY),
                    row(PAPER, "Pena", "", "buah", 3000, "5.1.02.01.01.9999"),
                    row(PAPER, "Pena", "", "buah", 3000, "lima"));
            assertThat(report.read()).isEqualTo(10);
            assertThat(report.added()).isEqualTo(2);
            assertThat(report.refused())
                    .extracting(ImportReport.Refusal::row, ImportReport.Refusal::column)
                    .containsExactly(
                            tuple(4, ""),
                            tuple(5, "KODE KELOMPOK BARANG"),
                            tuple(6, "URAIAN BARANG"),
                            tuple(7, "HARGA SATUAN"),
                            tuple(8, "HARGA SATUAN"),
                            tuple(9, "HARGA SATUAN"),
                            tuple(10, "KODE REKENING"),
                            tuple(11, "KODE REKENING"));
        });
    }

    @Test
    void showsHowFarTheSameThingLiesApart() {
        CurrentCity.run(FreshCity.in(cities), () -> {
            importAccounts();
            importPrices(
                    row(PAPER, "Printer laser", "Mono", "unit", 1_665_000, STATIONERY),
                    row(PAPER, "Printer laser", "Mono", "unit", 9_157_500, STATIONERY),
                    row(PAPER, "Pena", "", "buah", 3000, STATIONERY));
            List<StandardPrice> found = find("printer");
            assertThat(found).hasSize(2).allSatisfy(p -> {
                assertThat(p.isPricedTwice()).isTrue();
                assertThat(p.lowest()).isEqualTo(Rupiah.of(1_665_000));
                assertThat(p.highest()).isEqualTo(Rupiah.of(9_157_500));
            });
            assertThat(find("pena").getFirst().isPricedTwice()).isFalse();
        });
    }

    @Test
    void aSecondEditionChangesPricesAndKeepsTheCodes() {
        CurrentCity.run(FreshCity.in(cities), () -> {
            importAccounts();
            importPrices(row(PAPER, "Pena", "", "buah", 3000, STATIONERY));
            StandardPrice before = find("pena").getFirst();
            ImportReport report = importPrices(
                    row(PAPER, "Pena", "", "buah", 3500, STATIONERY),
                    row(PAPER, "Pensil", "", "buah", 2000, STATIONERY));
            assertThat(List.of(report.added(), report.changed(), report.unchanged()))
                    .containsExactly(1, 1, 0);
            StandardPrice after = find("pena").getFirst();
            assertThat(after.item()).isEqualTo(before.item());
            assertThat(after.amount()).isEqualTo(Rupiah.of(3500));
            assertThat(after.version()).isEqualTo(before.version() + 1);
        });
    }

    @Test
    void findsWhatWasMisspeltAndPagesWithoutGapsOrRepeats() {
        CurrentCity.run(FreshCity.in(cities), () -> {
            importAccounts();
            List<List<Object>> rows = new ArrayList<>();
            for (int i = 0; i < 60; i++)
                rows.add(row(PAPER, "Kertas " + i % 20, "jenis " + i, "rim", 1000 + i, STATIONERY));
            rows.add(row(PAPER, "Amplop kertas", "", "buah", 500, STATIONERY));
            take(rows);
            List<String> seen = new ArrayList<>();
            PriceSearch.After after = null;
            do {
                PriceSearch.Result result = search.search(new PriceSearch.Query("kretas", YEAR, null, after, 25));
                assertThat(result.words()).isEqualTo("kertas");
                assertThat(result.corrected()).isTrue();
                result.items().forEach(p -> seen.add(p.item().value()));
                after = result.next() == null
                        ? null
                        : PriceSearch.read(PriceSearch.write(result.next())).orElseThrow();
            } while (after != null);
            assertThat(seen).hasSize(61).doesNotHaveDuplicates();
            assertThat(seen.getLast())
                    .isEqualTo(find("amplop").getFirst().item().value());
        });
    }

    @Test
    void aFileThatCannotBeReadLeavesEverythingAsItWas() {
        CurrentCity.run(FreshCity.in(cities), () -> {
            ImportReport report = importing.run(
                    accounts.table(),
                    Sheets.write(folder, List.of(List.of("A", "B"), List.of("1", "2"))),
                    false,
                    Importer.COMMAND_LINE,
                    n -> {});
            assertThat(report.refused()).hasSize(1);
            assertThat(report.refused().getFirst().reason()).contains("Akun, Kelompok");
            assertThat(jdbc.sql("SELECT count(*) FROM budgeting_account")
                            .query((row, n) -> row.getInt(1))
                            .single())
                    .isZero();
        });
    }

    private List<StandardPrice> find(String words) {
        return search.search(new PriceSearch.Query(words, YEAR, null, null, 25)).items();
    }

    private void importAccounts() {
        List<List<Integer>> levels = List.of(
                List.of(5),
                List.of(5, 1),
                List.of(5, 1, 2),
                List.of(5, 1, 2, 1),
                List.of(5, 1, 2, 1, 1),
                List.of(5, 1, 2, 1, 1, 24));
        List<List<Object>> rows = new ArrayList<>();
        rows.add(List.of("Akun", "Kelompok", "Jenis", "Objek", "Rincian Objek", "Sub Rincian Objek", "Uraian Akun"));
        for (List<Integer> level : levels) {
            List<Object> row = new ArrayList<>(level);
            while (row.size() < 6) row.add("");
            row.add("Belanja " + level);
            rows.add(row);
        }
        ImportReport report =
                importing.run(accounts.table(), Sheets.write(folder, rows), false, Importer.COMMAND_LINE, n -> {});
        assertThat(report.added()).isEqualTo(6);
    }

    @SafeVarargs
    private ImportReport importPrices(List<Object>... rows) {
        return take(List.of(rows));
    }

    /** Brought in and approved by somebody else. */
    private ImportReport take(List<List<Object>> rows) {
        PriceTables.PriceTable book = book();
        ImportReport report = importing.run(book, sheet(rows), false, Importer.COMMAND_LINE, n -> {});
        ApprovedBooks.approve(deciding, book);
        return report;
    }

    private PriceTables.PriceTable book() {
        return prices.into(new PriceBookOf(
                PriceKind.SSH, YEAR, new NonBlank("Uji 2027"), false, "Dua merek yang berbeda mutunya."));
    }

    private Path sheet(List<List<Object>> rows) {
        List<List<Object>> all = new ArrayList<>();
        all.add(List.of(
                "KODE KELOMPOK BARANG", "URAIAN BARANG", "SPESIFIKASI", "SATUAN", "HARGA SATUAN", "KODE REKENING"));
        all.addAll(rows);
        return Sheets.write(folder, all);
    }

    @SuppressWarnings("NullAway")
    private static List<Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }
}
