package id.balai.budgeting.price.recipe;

import id.balai.budgeting.price.StandardPrice;
import id.balai.budgeting.price.book.PriceBook;
import id.balai.kernel.Rupiah;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A recipe in one book beside the one that it follows.
 *
 * @param item what it is of, by its name; its price is that of the year
 * @param before null where there was none
 */
public record RecipeChangePage(
        PriceBook book,
        String name,
        @Nullable StandardPrice item,
        Recipe recipe,
        @Nullable Recipe before,
        List<Row> rows) {
    /**
     * A part in both.
     *
     * @param was null for what was added, {@code now} for what was taken away
     */
    public record Row(Recipe.@Nullable Part was, Recipe.@Nullable Part now) {
        public Recipe.Part shown() {
            Recipe.Part part = now == null ? was : now;
            if (part == null) throw new IllegalStateException("a row of nothing");
            return part;
        }

        public Rupiah difference() {
            Rupiah after = now == null ? Rupiah.ZERO : now.amount();
            return was == null ? after : after.minus(was.amount());
        }
    }
}
