package id.balai.budgeting;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.catalogue.Funds;
import id.balai.budgeting.catalogue.Units;
import id.balai.budgeting.intake.ImportCommand;
import id.balai.budgeting.intake.ImportingTable;
import id.balai.budgeting.intake.OfficialTable;
import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.book.PriceBookOf;
import id.balai.budgeting.price.book.PriceTables;
import id.balai.cli.Command;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NonBlank;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The verbs {@code import nomenclature|accounts|funds|units|prices} of the command line. */
@Configuration(proxyBeanMethods = false)
class ImportCommands {
    @Bean
    Command importNomenclature(ImportingTable importing, @Qualifier("nomenclatureTable") OfficialTable table) {
        return new ImportCommand("nomenclature", "", options -> plain(table, options), importing);
    }

    @Bean
    Command importAccounts(ImportingTable importing, Accounts accounts) {
        return new ImportCommand("accounts", "", options -> plain(accounts.table(), options), importing);
    }

    @Bean
    Command importFunds(ImportingTable importing, Funds funds) {
        return new ImportCommand("funds", "", options -> plain(funds.table(), options), importing);
    }

    @Bean
    Command importUnits(ImportingTable importing, Units units) {
        return new ImportCommand("units", "", options -> plain(units, options), importing);
    }

    @Bean
    Command importPrices(ImportingTable importing, PriceTables tables) {
        return new ImportCommand(
                "prices",
                "--kind SSH|SBU|HSPK|ASB --year TAHUN --source \"ASAL\" [--reason \"ALASAN HARGA LAIN\"]",
                options -> tables.into(book(options)),
                importing);
    }

    private static OfficialTable plain(OfficialTable table, Map<String, String> options) {
        if (!options.isEmpty())
            throw new IllegalArgumentException(
                    "Tidak dikenal: --" + options.keySet().iterator().next());
        return table;
    }

    private static PriceBookOf book(Map<String, String> options) {
        return new PriceBookOf(
                kind(options.getOrDefault("kind", "")),
                year(options.getOrDefault("year", "")),
                source(options.getOrDefault("source", "")),
                false,
                options.getOrDefault("reason", ""));
    }

    private static PriceKind kind(String text) {
        return Arrays.stream(PriceKind.values())
                .filter(kind -> kind.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--kind harus SSH, SBU, HSPK, atau ASB."));
    }

    private static FiscalYear year(String text) {
        try {
            return new FiscalYear(Integer.parseInt(text));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--year harus tahun, misalnya 2027.", e);
        }
    }

    private static NonBlank source(String text) {
        try {
            return new NonBlank(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--source harus diisi: asal harga, misalnya \"Kab. Pasangkayu 2024\".", e);
        }
    }
}
