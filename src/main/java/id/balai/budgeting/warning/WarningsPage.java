package id.balai.budgeting.warning;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.web.Format;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a version is warned of.
 *
 * @param before the document before, whose lines are compared; null for the first
 */
public record WarningsPage(
        BudgetVersion version,
        List<Share> shares,
        List<OddLine> outliers,
        List<Bunching> crowds,
        @Nullable BudgetVersion before,
        List<OddLine> late) {
    public int most() {
        return Warnings.MOST;
    }

    public int alike() {
        return Warnings.ALIKE;
    }

    public int quantity() {
        return Warnings.QUANTITY;
    }

    public String price() {
        return Format.number(Warnings.PRICE);
    }

    public int times() {
        return Bunching.TIMES;
    }
}
