package id.balai.budgeting.cash;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.web.kit.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cash plan of an agency.
 *
 * @param closed why no months may be planned today, or null
 */
public record CashPage(
        FiscalYear year,
        AgencyCode agency,
        String agencyName,
        @Nullable String closed,
        List<SubPlan> rows,
        Errors errors) {

    public String editor() {
        return "/anggaran/rka/" + year + "/" + agency;
    }

    public String path() {
        return editor() + "/kas";
    }

    public long open() {
        return rows.stream().filter(r -> !r.isWhole()).count();
    }

    public Rupiah amount() {
        return rows.stream().map(SubPlan::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public Rupiah planned() {
        return rows.stream().map(SubPlan::planned).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
