package id.balai.musrenbang.kamus.published;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.kamus.Bidang;
import id.balai.musrenbang.kamus.KamusChange;
import id.balai.musrenbang.kamus.KamusEdition;
import id.balai.web.kit.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code /musrenbang/kamus}.
 *
 * @param changes the latest changes since it was published
 * @param years other years that have a published kamus
 */
public record KamusPage(
        FiscalYear year,
        KamusEdition edition,
        String words,
        @Nullable Bidang bidang,
        List<PricedEntry> entries,
        List<KamusChange> changes,
        List<FiscalYear> years) {

    /** The fields as tabs. */
    public List<Link> tabs() {
        List<Link> tabs = new ArrayList<>();
        tabs.add(Link.tab(address(null), t("musrenbang.kamus.all"), bidang == null));
        for (Bidang b : Bidang.values()) {
            tabs.add(Link.tab(address(b), t(b.labelKey()), b == bidang));
        }
        return tabs;
    }

    /** Where the files and the booklet of this kamus are. */
    public String path() {
        return "/musrenbang/kamus/" + year;
    }

    private String address(@Nullable Bidang field) {
        return "/musrenbang/kamus?tahun=" + year + (field == null ? "" : "&bidang=" + field.name());
    }
}
