package id.balai.budgeting;

import id.balai.budgeting.line.LineSearch;
import id.balai.budgeting.price.PriceSearch;
import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.kernel.FiscalYear;
import id.balai.web.Format;
import id.balai.web.SearchSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Price items and budget lines for the one search field. */
@Component
class BudgetSearch implements SearchSource {
    private static final double ITEM = 0.4;

    private final PriceSearch search;
    private final StandardPrices prices;
    private final LineSearch lines;

    BudgetSearch(PriceSearch search, StandardPrices prices, LineSearch lines) {
        this.search = search;
        this.prices = prices;
        this.lines = lines;
    }

    @Override
    public List<Found> search(String words, int limit) {
        List<Found> found = new ArrayList<>(lines.search(words, Math.max(1, limit / 2)));
        Optional<FiscalYear> year = prices.years().stream().findFirst();
        if (year.isEmpty() || words.isBlank()) return found;
        PriceSearch.Query query =
                new PriceSearch.Query(words, year.get(), null, null, Math.max(1, limit - found.size()));
        for (StandardPrice item : search.search(query).items()) {
            found.add(new Found(
                    "budgeting.prices.title",
                    item.name(),
                    item.specification() + " " + Format.rupiah(item.amount()) + " / " + item.unit(),
                    "/anggaran/harga/" + item.item(),
                    ITEM));
        }
        return found;
    }
}
