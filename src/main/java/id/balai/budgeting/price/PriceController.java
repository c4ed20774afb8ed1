package id.balai.budgeting.price;

import id.balai.budgeting.catalogue.Accounts;
import id.balai.budgeting.price.recipe.Recipes;
import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** The price book, for everybody. */
@Controller
@Open
class PriceController {
    private static final int PAGE = 25;
    private static final int LONGEST = 100;

    private final PriceSearch search;
    private final StandardPrices prices;
    private final Accounts accounts;
    private final Recipes recipes;

    PriceController(PriceSearch search, StandardPrices prices, Accounts accounts, Recipes recipes) {
        this.search = search;
        this.prices = prices;
        this.accounts = accounts;
        this.recipes = recipes;
    }

    @Kept
    @GetMapping("/anggaran/harga")
    String list(
            @RequestParam(defaultValue = "") String cari,
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String jenis,
            @RequestParam(defaultValue = "") String lanjut,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String live,
            Model model) {
        List<FiscalYear> years = prices.years();
        FiscalYear year = prices.chosen(years, tahun);
        PriceKind kind = kind(jenis);
        PriceSearch.After after = PriceSearch.read(lanjut).orElse(null);
        String typed = cari.length() > LONGEST ? cari.substring(0, LONGEST) : cari;
        PriceSearch.Result result = search.search(new PriceSearch.Query(typed, year, kind, after, PAGE));
        model.addAttribute("page", new PriceListPage(typed, year, kind, years, result, after == null));
        return live == null ? "budgeting/prices/page" : "budgeting/prices/list";
    }

    @Kept
    @GetMapping("/anggaran/harga/{code}")
    String item(@PathVariable String code, @RequestParam(defaultValue = "") String tahun, Model model) {
        List<StandardPrice> history = prices.history(item(code));
        if (history.isEmpty()) throw new NotFound();
        StandardPrice price = history.stream()
                .filter(p -> p.year().toString().equals(tahun))
                .findFirst()
                .orElse(history.getFirst());
        Map<String, String> names = new TreeMap<>();
        for (AccountCode account : price.accounts()) {
            names.put(account.value(), accounts.nameOf(account).orElse(""));
        }
        List<StandardPrice> peers = price.isPricedTwice() ? prices.peers(price) : List.of();
        model.addAttribute(
                "page",
                new PriceItemPage(
                        price,
                        history,
                        peers,
                        recipes.inForce(price.year(), price.item()).orElse(null),
                        names));
        return "budgeting/price/page";
    }

    private static PriceItemCode item(String code) {
        try {
            return new PriceItemCode(code);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static @Nullable PriceKind kind(String word) {
        return Arrays.stream(PriceKind.values())
                .filter(k -> k.name().equals(word))
                .findFirst()
                .orElse(null);
    }
}
