package id.balai.musrenbang.kamus.published;

import id.balai.kernel.Rupiah;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.kamus.Cost;
import id.balai.musrenbang.kamus.KamusChange;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.web.Format;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the kamus.
 *
 * @param agency full name of who does it
 * @param changes what was changed in it, newest first
 */
public record KamusEntryPage(
        PricedEntry priced, String agency, String subKegiatan, String account, List<KamusChange> changes) {
    public KamusEntry entry() {
        return priced.entry();
    }

    public PriceBook.@Nullable Price price() {
        return priced.price();
    }

    /** The price of its example, when there is one that can be computed with. */
    public Optional<Rupiah> exampleAmount() {
        return example().map(Cost::amount);
    }

    public String exampleVolume() {
        return example()
                .map(cost -> Format.quantity(cost.volume(), entry().unit()))
                .orElse("");
    }

    private Optional<Cost> example() {
        PriceBook.Price price = price();
        return price != null && priced.computable()
                ? Optional.of(entry().cost(entry().example(), price))
                : Optional.empty();
    }

    /** Why it was closed. */
    public Optional<KamusChange> closing() {
        return entry().closed()
                ? changes.stream()
                        .filter(c -> c.kind() == KamusChange.Kind.CLOSED)
                        .findFirst()
                : Optional.empty();
    }
}
