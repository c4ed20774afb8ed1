package id.balai.budgeting.version;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.web.Text;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The difference of two versions.
 *
 * @param by {@code skpd}, {@code sub}, {@code baris} or {@code pendapatan}
 * @param counts how many lines appeared, disappeared and changed; null where one version has no lines
 * @param rows only those that differ
 * @param cut whether there are more rows than are shown
 */
public record ComparePage(
        FiscalYear year,
        List<BudgetVersion> all,
        BudgetVersion from,
        BudgetVersion to,
        String by,
        int @Nullable [] counts,
        List<Row> rows,
        boolean cut) {

    /** @param path where its name leads, or null */
    public record Row(
            String name,
            String code,
            @Nullable Rupiah before,
            @Nullable Rupiah after,
            Rupiah difference,
            @Nullable String path) {}

    public Rupiah difference() {
        return to.spending().minus(from.spending());
    }

    public List<Choice> choices() {
        return all.stream().map(v -> Choice.of(v.code(), v.name())).toList();
    }

    public List<Link> tabs() {
        return List.of("skpd", "sub", "baris", "pendapatan").stream()
                .map(each -> Link.tab(address(each), Text.t("budgeting.compare." + each), each.equals(by)))
                .toList();
    }

    private String address(String each) {
        return "/anggaran/" + year + "/banding?dari=" + from.code() + "&ke=" + to.code() + "&menurut=" + each;
    }

    public String csv() {
        return "/anggaran/" + year + "/banding.csv?dari=" + from.code() + "&ke=" + to.code() + "&menurut=" + by;
    }
}
