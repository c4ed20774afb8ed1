package id.balai.budgeting.verification;

import id.balai.kernel.FiscalYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the TAPD has come with all agencies of a year. */
public record ProgressPage(FiscalYear year, @Nullable String closed, List<AgencyProgress> rows) {
    public String path() {
        return "/kelola/verifikasi/" + year;
    }
}
