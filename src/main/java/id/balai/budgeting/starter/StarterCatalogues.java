package id.balai.budgeting.starter;

import id.balai.budgeting.intake.Rows;
import id.balai.budgeting.price.DerivedPrices;
import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import id.balai.kernel.Csv;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.PriceItemCode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A small part of the ministry's catalogues and a price book of our own invention, so that a city can be tried without
 * any import. Everything is marked as sample; the official tables replace it row by row, and it replaces nothing.
 */
@Component
public class StarterCatalogues {
    /** What stands beside every price of it. */
    public static final String SOURCE = "Contoh Balai, bukan harga resmi";

    private static final String ITEM_COLUMNS =
            "code text, kind text, group_code text, name text, specification text, unit text, amount numeric, accounts text[]";

    private final Rows rows;
    private final DerivedPrices derived;
    private final DataVersion version;

    StarterCatalogues(Rows rows, DerivedPrices derived, DataVersion version) {
        this.derived = derived;
        this.rows = rows;
        this.version = version;
    }

    /** Puts it into the current city, its prices into the books of these years; what is there already stays. */
    @Transactional
    public void load(List<FiscalYear> years) {
        load(
                "nomenclature.csv",
                "code text, level smallint, name text, unit text",
                StarterCatalogues::nomenclature,
                """
                INSERT INTO budgeting_nomenclature (code, level, name, unit, sample)
                SELECT code, level, name, unit, true FROM incoming ON CONFLICT DO NOTHING""");
        load("accounts.csv", "code text, name text", StarterCatalogues::named, """
                INSERT INTO budgeting_account (code, name, sample)
                SELECT code, name, true FROM incoming ON CONFLICT DO NOTHING""");
        load("funds.csv", "code text, name text", StarterCatalogues::named, """
                INSERT INTO budgeting_fund (code, name, sample)
                SELECT code, name, true FROM incoming ON CONFLICT DO NOTHING""");
        load(
                "price-groups.csv",
                "code text, name text",
                StarterCatalogues::named,
                "INSERT INTO budgeting_price_group SELECT code, name FROM incoming ON CONFLICT DO NOTHING");
        loadPrices(years);
        version.changed();
    }

    private void loadPrices(List<FiscalYear> years) {
        String city = "cities/" + CurrentCity.get().code() + "/";
        List<Csv.Row> items = Stream.of("kamus-prices.csv", "prices.csv")
                .flatMap(file -> read(city + file).stream())
                .toList();
        rows.merge(ITEM_COLUMNS, items, StarterCatalogues::item, """
                INSERT INTO budgeting_price_item (code, kind, group_code, name, specification, unit, variant)
                SELECT code, kind, group_code, name, specification, unit,
                  row_number() OVER (PARTITION BY kind, group_code, name, specification, unit ORDER BY code)
                FROM incoming ON CONFLICT DO NOTHING""");
        rows.merge(ITEM_COLUMNS, items, StarterCatalogues::item, """
                INSERT INTO budgeting_price (year, item, amount, accounts, source, sample)
                SELECT y.year, i.code, i.amount, i.accounts, '%s', true
                FROM incoming i CROSS JOIN unnest('{%s}'::smallint[]) AS y (year)
                ON CONFLICT DO NOTHING""".formatted(
                SOURCE,
                String.join(",", years.stream().map(FiscalYear::toString).toList())));
        years.forEach(derived::refresh);
    }

    private void load(String file, String columns, Function<Csv.Row, @Nullable Object[]> cells, String merge) {
        rows.merge(columns, read("catalogues/" + file), cells, merge);
    }

    private static @Nullable Object[] nomenclature(Csv.Row row) {
        NomenclatureCode code = new NomenclatureCode(row.get("code"));
        return new @Nullable Object[] {code, code.level().ordinal() + 1, row.get("name"), row.get("unit")};
    }

    private static @Nullable Object[] named(Csv.Row row) {
        return new @Nullable Object[] {row.get("code"), row.get("name")};
    }

    private static @Nullable Object[] item(Csv.Row row) {
        PriceItemCode code = new PriceItemCode(row.get("code"));
        return new @Nullable Object[] {
            code,
            row.get("kind"),
            code.group(),
            row.get("name"),
            row.get("specification"),
            row.get("unit"),
            row.get("price"),
            "{" + row.get("account").replace(' ', ',') + "}"
        };
    }

    private static List<Csv.Row> read(String path) {
        ClassPathResource file = new ClassPathResource(path);
        if (!file.exists()) return List.of();
        List<Csv.Row> found = new ArrayList<>();
        try (Reader in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            Csv.read(in, found::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
