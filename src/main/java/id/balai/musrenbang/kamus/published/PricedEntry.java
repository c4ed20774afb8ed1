package id.balai.musrenbang.kamus.published;

import static id.balai.web.Text.t;

import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.kamus.Cost;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.web.Format;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry with its price.
 *
 * @param price null when the year's book has none
 * @param agency short name of who does it
 */
public record PricedEntry(KamusEntry entry, PriceBook.@Nullable Price price, String agency) {
    /** Whether the book's price is for the unit in which the entry counts, so that it can be computed with. */
    public boolean computable() {
        return price != null && price.unit().equals(entry.unit());
    }

    /** "96 m, Rp94.560.000". */
    public String example() {
        if (price == null || !computable()) return t("musrenbang.kamus.noPrice");
        Cost cost = entry.cost(entry.example(), price);
        return t(
                "musrenbang.kamus.example", Format.quantity(cost.volume(), entry.unit()), Format.rupiah(cost.amount()));
    }

    /** "Panjang saluran (m) × Rp985.000". */
    public String formula() {
        String factors = entry.variables().stream()
                .map(v -> v.label() + " (" + Format.unit(v.unit()) + ")")
                .collect(Collectors.joining(" × "));
        return price == null ? factors : factors + " × " + Format.rupiah(price.amount());
    }
}
