package id.balai.musrenbang.making;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.KamusEntry;
import java.util.List;
import java.util.Map;

/**
 * The kinds of work to choose from, by field.
 *
 * @param drafts what the person began before
 */
public record ChoosingPage(FiscalYear year, Map<Bidang, List<KamusEntry>> groups, List<OpenDraft> drafts) {
    /** Most of what is asked for is in it: it stands open. */
    public Bidang first() {
        return groups.keySet().iterator().next();
    }
}
