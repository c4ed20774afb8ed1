package id.balai.budgeting.price.recipe;

import id.balai.budgeting.price.PriceKind;
import id.balai.budgeting.price.PriceSearch;
import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.StandardPrices;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The recipes of works, at the desk of the price team. */
@Controller
@Requires(Permission.KEEP_PRICES)
class RecipeController {
    static final String DESK = "/kelola/harga/resep";
    private static final int SHOWN = 60;

    private final Recipes recipes;
    private final WritingRecipe writing;
    private final StandardPrices prices;
    private final PriceSearch search;
    private final Once once;

    RecipeController(Recipes recipes, WritingRecipe writing, StandardPrices prices, PriceSearch search, Once once) {
        this.recipes = recipes;
        this.writing = writing;
        this.prices = prices;
        this.search = search;
        this.once = once;
    }

    @GetMapping(DESK)
    String list(
            @RequestParam(defaultValue = "") String tahun,
            @RequestParam(defaultValue = "") String cari,
            Actor actor,
            Model model) {
        List<FiscalYear> years = prices.years();
        FiscalYear year = prices.chosen(years, tahun);
        String words = cari.length() > 100 ? cari.substring(0, 100) : cari;
        List<StandardPrice> works = search.search(new PriceSearch.Query(words, year, PriceKind.HSPK, null, SHOWN))
                .items();
        model.addAttribute("page", new RecipesPage(year, years, words, works, Set.copyOf(recipes.withRecipe(year))));
        return "budgeting/recipe/list";
    }

    @GetMapping(DESK + "/{code}")
    ModelAndView form(@PathVariable String code, @RequestParam(defaultValue = "") String tahun, Actor actor) {
        StandardPrice work = work(code, tahun);
        RecipeForm form = RecipeForm.of(recipes.inForce(work.year(), work.item()));
        return page(work, form, read(work, form).recipe(), HttpStatus.OK);
    }

    @PostMapping(DESK + "/{code}")
    ModelAndView write(@PathVariable String code, @RequestParam Map<String, String> typed, Actor actor) {
        StandardPrice work = work(code, typed.getOrDefault("tahun", ""));
        RecipeForm form = new RecipeForm(typed, Errors.NONE);
        RecipeForm.Read read = read(work, form);
        Recipe recipe = read.recipe();
        if (typed.containsKey("hitung")) {
            return page(work, new RecipeForm(typed, read.errors()), recipe, HttpStatus.OK);
        }
        Errors errors = form.reasonErrors(read.errors());
        if (recipe == null || !errors.isEmpty()) {
            return page(work, new RecipeForm(typed, errors), recipe, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String where = once.run(
                typed.get(Once.FIELD),
                () -> "/anggaran/harga/buku/"
                        + writing.write(
                                work.item(), work.year(), recipe, "Resep " + work.name(), form.value("alasan"), actor));
        return new ModelAndView("redirect:" + where);
    }

    private RecipeForm.Read read(StandardPrice work, RecipeForm form) {
        return form.read(work.item(), item -> prices.find(item, work.year()));
    }

    private static ModelAndView page(
            StandardPrice work, RecipeForm form, @Nullable Recipe computed, HttpStatus status) {
        ModelAndView view = new ModelAndView("budgeting/recipe/form", status);
        view.addObject("page", new RecipePage(work, form, computed));
        return view;
    }

    private StandardPrice work(String code, String year) {
        try {
            return prices.find(new PriceItemCode(code), new FiscalYear(Integer.parseInt(year)))
                    .filter(p -> p.kind() == PriceKind.HSPK)
                    .orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
