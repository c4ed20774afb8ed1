package id.balai.budgeting.performance;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import id.balai.web.kit.Errors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Indicators and targets of a sub kegiatan and of what stands above it.
 *
 * @param input what the kegiatan may spend: its masukan
 * @param closed why nothing may be written today, or null
 * @param refused why it was not saved, or null
 */
public record PerformancePage(
        FiscalYear year,
        AgencyCode agency,
        String agencyName,
        String sub,
        Rupiah input,
        @Nullable String closed,
        List<PerformanceForm> levels,
        Errors errors,
        @Nullable String refused) {
    public String editor() {
        return "/anggaran/rka/" + year + "/" + agency;
    }

    public String path() {
        return editor() + "/kinerja/" + sub;
    }
}
