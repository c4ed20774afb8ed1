package id.balai.budgeting.price;

import id.balai.budgeting.price.recipe.Recipe;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One item of the price book.
 *
 * @param price of the year that is looked at
 * @param history of all years, the newest first
 * @param peers the same name, specification and unit in that year's book, itself among them
 * @param recipe what it is made of, or null
 * @param accountNames the names of the accounts whose lines may use it
 */
public record PriceItemPage(
        StandardPrice price,
        List<StandardPrice> history,
        List<StandardPrice> peers,
        @Nullable Recipe recipe,
        Map<String, String> accountNames) {

    /** How many times the lowest price the highest one is. */
    public double spread() {
        return price.highest().amount().doubleValue() / price.lowest().amount().doubleValue();
    }
}
