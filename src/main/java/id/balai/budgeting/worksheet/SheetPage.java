package id.balai.budgeting.worksheet;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk where an RKA goes out as a sheet and comes in again.
 *
 * @param closed why nothing may be written today, or null
 * @param text the rows as they were pasted, sent or copied
 * @param sub the sub kegiatan of rows that say none, or empty
 * @param said something worth knowing that is no error, or null
 * @param plan what the rows would do, or null while there are none
 */
public record SheetPage(
        FiscalYear year,
        AgencyCode agency,
        String agencyName,
        @Nullable String closed,
        String text,
        String sub,
        String reason,
        List<Choice> subs,
        @Nullable SheetPlan plan,
        @Nullable String said,
        Errors errors) {
    /** How many rows of a report are shown; the refused ones come first. */
    private static final int MOST_TOLD = 300;

    public String editor() {
        return "/anggaran/rka/" + year + "/" + agency;
    }

    public String path() {
        return editor() + "/lembar";
    }

    public String download(String of) {
        return editor() + "/rka.xlsx" + (of.isEmpty() ? "" : "?sub=" + of);
    }

    public String lastYear() {
        return String.valueOf(year.value() - 1);
    }

    public List<SheetPlan.Row> told() {
        return plan == null
                ? List.of()
                : plan.telling().stream().limit(MOST_TOLD).toList();
    }

    /** Whether sending once more would save it. */
    public boolean isReady() {
        return plan != null
                && closed == null
                && !plan.isRefused()
                && !plan.wanted().isEmpty();
    }
}
