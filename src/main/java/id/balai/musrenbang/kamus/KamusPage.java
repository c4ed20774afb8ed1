package id.balai.musrenbang.kamus;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.PriceBook;
import id.balai.web.Format;
import id.balai.web.kit.Link;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /musrenbang/kamus}. */
public record KamusPage(
        FiscalYear year, String words, @Nullable Bidang bidang, List<Priced> entries) {

    /** The fields as tabs. */
    public List<Link> tabs() {
        List<Link> tabs = new ArrayList<>();
        tabs.add(Link.tab("/musrenbang/kamus", t("musrenbang.kamus.all"), bidang == null));
        for (Bidang b : Bidang.values()) {
            tabs.add(Link.tab("/musrenbang/kamus?bidang=" + b.name(), t(b.labelKey()), b == bidang));
        }
        return tabs;
    }

    /**
     * An entry with its price.
     *
     * @param price null when the year's book has none
     * @param agency short name of who does it
     */
    public record Priced(KamusEntry entry, PriceBook.@Nullable Price price, String agency) {
        /** "96 m, Rp94.560.000". */
        public String example() {
            if (price == null) return t("musrenbang.kamus.noPrice");
            Cost cost = entry.cost(entry.example(), price);
            return t(
                    "musrenbang.kamus.example",
                    Format.quantity(cost.volume(), entry.unit()),
                    Format.rupiah(cost.amount()));
        }
    }
}
