package id.balai.musrenbang.kamus;

import id.balai.musrenbang.PriceBook;
import id.balai.web.Format;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One entry of the kamus. */
public record KamusEntryPage(
        KamusEntry entry, PriceBook.@Nullable Price price, String agency, String subKegiatan, String account) {
    /** "Panjang saluran (m) × Rp985.000". */
    public String formula() {
        String factors = entry.variables().stream()
                .map(v -> v.label() + " (" + Format.unit(v.unit()) + ")")
                .collect(Collectors.joining(" × "));
        return price == null ? factors : factors + " × " + Format.rupiah(price.amount());
    }

    public @Nullable Cost example() {
        return price == null ? null : entry.cost(entry.example(), price);
    }

    public String exampleVolume() {
        Cost cost = example();
        return cost == null ? "" : Format.quantity(cost.volume(), entry.unit());
    }
}
