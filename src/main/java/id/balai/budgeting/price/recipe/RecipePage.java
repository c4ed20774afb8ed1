package id.balai.budgeting.price.recipe;

import id.balai.budgeting.price.StandardPrice;
import org.jspecify.annotations.Nullable;

/**
 * Writing a recipe.
 *
 * @param price of the work in that year
 * @param computed what was typed, computed; null where it cannot be
 */
public record RecipePage(
        StandardPrice price, RecipeForm form, @Nullable Recipe computed) {
    public String path() {
        return RecipeController.DESK + "/" + price.item();
    }
}
