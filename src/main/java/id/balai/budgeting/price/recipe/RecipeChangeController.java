package id.balai.budgeting.price.recipe;

import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.budgeting.price.book.PriceBook;
import id.balai.budgeting.price.book.PriceBooks;
import id.balai.kernel.PriceItemCode;
import id.balai.web.NotFound;
import id.balai.web.Open;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a recipe was in a book, and what changed in it since the one before: for everybody. */
@Controller
@Open
class RecipeChangeController {
    private final Recipes recipes;
    private final PriceBooks books;
    private final StandardPrices prices;

    RecipeChangeController(Recipes recipes, PriceBooks books, StandardPrices prices) {
        this.recipes = recipes;
        this.books = books;
        this.prices = prices;
    }

    @GetMapping("/anggaran/harga/buku/{id}/resep/{code}")
    String change(@PathVariable UUID id, @PathVariable String code, Model model) {
        PriceBook book = books.find(id).orElseThrow(NotFound::new);
        PriceItemCode item = item(code);
        Recipe recipe = recipes.find(id, item).orElseThrow(NotFound::new);
        Recipe before = recipes.before(id, item).orElse(null);
        Optional<StandardPrice> price = prices.find(item, book.year());
        model.addAttribute(
                "page",
                new RecipeChangePage(
                        book,
                        price.map(StandardPrice::name).orElse(code),
                        price.orElse(null),
                        recipe,
                        before,
                        rows(before, recipe)));
        return "budgeting/recipe/change";
    }

    private static List<RecipeChangePage.Row> rows(@Nullable Recipe before, Recipe now) {
        Map<PriceItemCode, Recipe.Part> was = new LinkedHashMap<>();
        if (before != null) before.parts().forEach(part -> was.put(part.item(), part));
        List<RecipeChangePage.Row> rows = new ArrayList<>();
        now.parts().forEach(part -> rows.add(new RecipeChangePage.Row(was.remove(part.item()), part)));
        was.values().forEach(part -> rows.add(new RecipeChangePage.Row(part, null)));
        return rows;
    }

    private static PriceItemCode item(String code) {
        try {
            return new PriceItemCode(code);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
