package id.balai.musrenbang.making;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.ReportNumber;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.KamusEntry;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of work to choose from, by field.
 *
 * @param drafts what the person began before
 * @param report the citizen's report that is taken up, or null
 */
public record ChoosingPage(
        FiscalYear year,
        Map<Bidang, List<KamusEntry>> groups,
        List<OpenDraft> drafts,
        @Nullable ReportNumber report) {
    /** Where an entry leads. */
    public String address(KamusEntry entry) {
        return "/musrenbang/usulan/baru/" + entry.code() + (report == null ? "" : "?laporan=" + report);
    }

    /** Most of what is asked for is in it: it stands open. */
    public Bidang first() {
        return groups.keySet().iterator().next();
    }
}
