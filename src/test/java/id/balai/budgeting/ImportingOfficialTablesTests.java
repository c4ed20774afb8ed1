package id.balai.budgeting;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.catalogue.Funds;
import id.balai.budgeting.catalogue.Units;
import id.balai.budgeting.intake.Importer;
import id.balai.budgeting.intake.ImportingTable;
import id.balai.budgeting.intake.OfficialTable;
import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.book.ApprovedBooks;
import id.balai.budgeting.price.book.DecidingBook;
import id.balai.budgeting.price.book.PriceBookOf;
import id.balai.budgeting.price.book.PriceTables;
import id.balai.cli.ImportReport;
import id.balai.database.Cities;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import id.balai.support.BalaiTest;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The ministry's tables as they are; the numbers are those that were counted in them beforehand. */
@BalaiTest
class ImportingOfficialTablesTests {
    private final ImportingTable importing;
    private final OfficialTable nomenclature;
    private final Accounts accounts;
    private final Funds funds;
    private final Units units;
    private final PriceTables prices;
    private final DecidingBook deciding;
    private final Cities cities;
    private final JdbcClient jdbc;

    ImportingOfficialTablesTests(
            ImportingTable importing,
            @Qualifier("nomenclatureTable") OfficialTable nomenclature,
            Accounts accounts,
            Funds funds,
            Units units,
            PriceTables prices,
            DecidingBook deciding,
            Cities cities,
            JdbcClient jdbc) {
        this.importing = importing;
        this.nomenclature = nomenclature;
        this.accounts = accounts;
        this.funds = funds;
        this.units = units;
        this.prices = prices;
        this.deciding = deciding;
        this.cities = cities;
        this.jdbc = jdbc;
    }

    @Test
    void takesTheSubKegiatanOfCitiesAndAccountsForEveryOtherRow() {
        CurrentCity.run(FreshCity.in(cities), () -> {
            ImportReport report = run(nomenclature, "nomenklatur-subkegiatan-2026.xlsx");
            assertThat(report.read()).isEqualTo(7_581);
            assertThat(report.added()).isEqualTo(2_542);
            assertThat(report.refused()).hasSize(7_581 - 2_542);
            assertThat(counts("SELECT level::text, count(*) FROM budgeting_nomenclature GROUP BY level"))
                    .isEqualTo(Map.of("2", 44L, "3", 164L, "4", 409L, "5", 2_542L));
            assertThat(count("SELECT count(*) FROM budgeting_nomenclature WHERE name ~ E'[\\n\\r]|  |null'"))
                    .isZero();
        });
    }

    @Test
    void takesEveryAccountFundAndUnit() {
        CurrentCity.run(FreshCity.in(cities), () -> {
            ImportReport chart = run(accounts.table(), "akun-belanja.xlsx");
            assertThat(chart).isEqualTo(new ImportReport(3_413, 3_413, 0, 0, chart.refused()));
            assertThat(chart.refused()).isEmpty();
            assertThat(counts("SELECT (length(code) - length(replace(code, '.', '')) + 1)::text, count(*)"
                            + " FROM budgeting_account GROUP BY 1"))
                    .isEqualTo(Map.of("1", 1L, "2", 4L, "3", 15L, "4", 91L, "5", 297L, "6", 3_005L));
            assertThat(run(funds.table(), "sumber-dana.xlsx").added()).isEqualTo(300);
            ImportReport measures = run(units, "satuan.xlsx");
            assertThat(measures.read()).isEqualTo(453);
            assertThat(measures.added() + measures.refused().size()).isEqualTo(453);
        });
    }

    @Test
    void takesThePriceBooksTwiceWithTheSameResult() {
        CurrentCity.run(FreshCity.in(cities), () -> {
            run(accounts.table(), "akun-belanja.xlsx");
            assertTwice(book(PriceKind.SSH), "ssh-2024.xlsx", 14_532, 14_532 - 431 - 17);
            assertTwice(book(PriceKind.SBU), "sbu-2024.xlsx", 3_053, 0);
            assertTwice(book(PriceKind.ASB), "asb-2024.xlsx", 1_165, 0);
        });
    }

    @Test
    void aTrialChangesNothing() {
        CurrentCity.run(FreshCity.in(cities), () -> {
            ImportReport trial = importing.run(
                    accounts.table(), OfficialTables.file("akun-belanja.xlsx"), true, Importer.COMMAND_LINE, n -> {});
            assertThat(trial.added()).isEqualTo(3_413);
            assertThat(count("SELECT count(*) FROM budgeting_account")).isZero();
        });
    }

    private void assertTwice(PriceTables.PriceTable table, String file, int read, int added) {
        ImportReport first = run(table, file);
        ApprovedBooks.approve(deciding, table);
        assertThat(first.read()).isEqualTo(read);
        assertThat(first.added() + first.refused().size()).isEqualTo(read);
        if (added > 0) assertThat(first.added()).isEqualTo(added);
        ImportReport second = run(table, file);
        assertThat(second.unchanged()).isEqualTo(first.added());
        assertThat(second.added() + second.changed()).isZero();
        assertThat(second.refused()).isEqualTo(first.refused());
    }

    private PriceTables.PriceTable book(PriceKind kind) {
        return prices.into(new PriceBookOf(
                kind, new FiscalYear(2027), new NonBlank("Kab. Pasangkayu 2024"), false, "Begitu di buku aslinya."));
    }

    private ImportReport run(OfficialTable table, String file) {
        return importing.run(table, OfficialTables.file(file), false, Importer.COMMAND_LINE, n -> {});
    }

    private long count(String sql) {
        return jdbc.sql(sql).query((row, n) -> row.getLong(1)).single();
    }

    private Map<String, Long> counts(String sql) {
        return jdbc.sql(sql).query((row, n) -> Map.entry(row.getString(1), row.getLong(2))).list().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
