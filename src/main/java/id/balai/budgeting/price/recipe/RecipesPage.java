package id.balai.budgeting.price.recipe;

import id.balai.budgeting.price.StandardPrice;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import java.util.List;
import java.util.Set;

/**
 * The works of a year.
 *
 * @param withRecipe those that have a recipe in force
 */
public record RecipesPage(
        FiscalYear year,
        List<FiscalYear> years,
        String words,
        List<StandardPrice> works,
        Set<PriceItemCode> withRecipe) {}
