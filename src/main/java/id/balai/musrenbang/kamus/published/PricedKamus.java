package id.balai.musrenbang.kamus.published;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.organisation.Agencies;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Entries of the kamus with the prices of the year's book and the agencies that do the work; one query for all. */
@Component
class PricedKamus {
    private final PriceBook prices;
    private final Agencies agencies;

    PricedKamus(PriceBook prices, Agencies agencies) {
        this.prices = prices;
        this.agencies = agencies;
    }

    List<PricedEntry> of(FiscalYear year, List<KamusEntry> entries) {
        Map<PriceItemCode, PriceBook.Price> found =
                prices.of(entries.stream().map(KamusEntry::priceItem).toList(), year);
        return entries.stream()
                .map(e -> new PricedEntry(
                        e, found.get(e.priceItem()), agencies.get(e.agency()).shortName()))
                .toList();
    }
}
