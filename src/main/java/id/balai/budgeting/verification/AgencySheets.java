package id.balai.budgeting.verification;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far the TAPD has come with the sub kegiatan of an agency. */
public record AgencySheets(
        FiscalYear year,
        AgencyCode agency,
        String agencyName,
        @Nullable String closed,
        List<SubProgress> rows) {
    public String path() {
        return "/kelola/verifikasi/" + year + "/" + agency;
    }
}
