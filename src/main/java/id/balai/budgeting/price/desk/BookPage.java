package id.balai.budgeting.price.desk;

import id.balai.budgeting.price.book.BookVerb;
import id.balai.budgeting.price.book.PriceBook;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Jejak;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A book, its rows and what was decided on it.
 *
 * @param zone name of the place it is for; empty for the whole city
 * @param all whether unchanged rows are shown too
 * @param next address of the following rows, or null
 * @param verbs what this reader may decide now
 * @param own whether this reader brought it in, so does not approve it
 */
public record BookPage(
        PriceBook book,
        String zone,
        List<BookRows.Line> rows,
        boolean all,
        @Nullable String next,
        Jejak story,
        List<BookVerb> verbs,
        boolean own,
        @Nullable String verb,
        String sentence,
        Errors errors) {
    public List<Choice> choices() {
        return verbs.stream()
                .map(v -> Choice.of(v.name(), id.balai.web.Text.t(v.labelKey())))
                .toList();
    }
}
