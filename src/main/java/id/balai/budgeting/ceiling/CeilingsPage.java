package id.balai.budgeting.ceiling;

import id.balai.budgeting.income.BudgetBalance;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import id.balai.web.kit.PaguBar;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ceilings of a year, agency by agency.
 *
 * @param closed why none may be set today, or null
 * @param sums what comes in, to compare with
 * @param others agencies that have none yet
 * @param pasted what was pasted and is shown again
 */
public record CeilingsPage(
        FiscalYear year,
        @Nullable String closed,
        List<AgencyCeilings> rows,
        BudgetBalance sums,
        List<Choice> others,
        String pasted,
        List<TypedCeilings.Wrong> wrong,
        Errors errors) {

    public String desk() {
        return "/kelola/anggaran/" + year;
    }

    public String path() {
        return desk() + "/pagu";
    }

    public Rupiah taken() {
        return rows.stream().map(AgencyCeilings::taken).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** All ceilings beside all that may be spent. */
    public PaguBar bar() {
        return new PaguBar(sums.available(), sums.ceilings(), Rupiah.ZERO);
    }
}
