package id.balai.budgeting.price;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.web.kit.Column;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the year has at more than one price.
 *
 * @param sort word of the order
 * @param years those that have prices, the newest first
 * @param next address of the following rows, or null
 */
public record TwicePage(
        FiscalYear year,
        String sort,
        List<FiscalYear> years,
        List<TwicePrices.Twice> rows,
        @Nullable String next) {
    static final String ADDRESS = "/anggaran/harga/kembar";

    public List<Column> columns() {
        return List.of(
                sorted(Column.text(t("budgeting.prices.item")), "nama", false),
                Column.number(t("budgeting.twice.lowest")).folding(),
                Column.number(t("budgeting.twice.highest")).folding(),
                sorted(Column.number(t("budgeting.twice.difference")), "selisih", true)
                        .folding(),
                sorted(Column.number(t("budgeting.twice.ratio")), "rasio", true));
    }

    private Column sorted(Column column, String word, boolean falling) {
        Column linked = column.sortedBy(ADDRESS + "?tahun=" + year + "&urut=" + word);
        if (!word.equals(sort)) return linked;
        return falling ? linked.descending() : linked.ascending();
    }

    public String csv() {
        return ADDRESS + ".csv?tahun=" + year + "&urut=" + sort;
    }
}
