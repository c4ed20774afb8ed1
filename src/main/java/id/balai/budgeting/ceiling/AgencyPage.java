package id.balai.budgeting.ceiling;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.kernel.TypedNumber;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ceilings of one agency, in one form.
 *
 * @param closed why none may be set today, or null
 * @param typed what was typed and is shown again; empty at first
 */
public record AgencyPage(
        FiscalYear year,
        AgencyCode agency,
        String name,
        @Nullable String closed,
        List<SubCeiling> rows,
        List<CeilingChange> changes,
        Map<String, String> typed,
        Errors errors) {
    static final String NEW_SUB = "sub_baru";
    static final String NEW_AMOUNT = "pagu_baru";
    static final String REASON = "alasan";

    public String all() {
        return "/kelola/anggaran/" + year + "/pagu";
    }

    public String path() {
        return all() + "/" + agency;
    }

    public String value(SubCeiling row) {
        return typed.getOrDefault(row.field(), plain(row.amount()));
    }

    public String typed(String field) {
        return typed.getOrDefault(field, "");
    }

    public Rupiah amount() {
        return rows.stream().map(SubCeiling::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public Rupiah taken() {
        return rows.stream().map(SubCeiling::taken).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    static String plain(Rupiah amount) {
        return TypedNumber.of(amount);
    }
}
