package id.balai.budgeting.price;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds items of a year's book by the beginnings of words, in any order, and corrects words that no item has. A book is
 * searched in memory, where it is kept until it has other items.
 */
@Component
public class PriceSearch {
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 40;
    private static final int MOST_BOOKS = 8;

    private final JdbcClient jdbc;
    private final StandardPrices prices;
    private final Cache<Book, PriceIndex> books =
            Caffeine.newBuilder().maximumSize(MOST_BOOKS).build();

    PriceSearch(JdbcClient jdbc, StandardPrices prices) {
        this.jdbc = jdbc;
        this.prices = prices;
    }

    /** @param mark changes with the items of the book */
    private record Book(City city, FiscalYear year, long mark) {}

    /**
     * What is looked for.
     *
     * @param words as typed, or empty
     * @param kind null for all kinds
     * @param after the last item of the page before, or null
     */
    public record Query(
            String words,
            FiscalYear year,
            @Nullable PriceKind kind,
            @Nullable After after,
            int limit) {}

    /** Where a page ended: items whose name begins with the first word come first, then by name and code. */
    public record After(boolean leading, String name, PriceItemCode code) {}

    /**
     * @param words what was looked for in the end, corrected where need was
     * @param corrected whether it differs from what was typed
     * @param next where to go on, or null at the end
     */
    public record Result(
            String words,
            boolean corrected,
            List<StandardPrice> items,
            @Nullable After next) {}

    public Result search(Query query) {
        List<String> typed = words(query.words);
        PriceIndex index = index(query.year);
        List<Optional<String>> known = typed.stream().map(index::meant).toList();
        List<String> meant = IntStream.range(0, typed.size())
                .mapToObj(n -> known.get(n).orElse(typed.get(n)))
                .toList();
        // What no item has a word for is found by nobody, however long one looks.
        List<PriceIndex.Found> found = known.stream().allMatch(Optional::isPresent)
                ? index.find(meant, query.kind, query.after, query.limit + 1)
                : List.of();
        boolean more = found.size() > query.limit;
        List<PriceIndex.Found> shown = more ? found.subList(0, query.limit) : found;
        List<StandardPrice> items = prices(shown, query.year);
        After next = more
                ? new After(
                        shown.getLast().leading(),
                        items.getLast().name(),
                        items.getLast().item())
                : null;
        return new Result(String.join(" ", meant), !typed.equals(meant), items, next);
    }

    private static List<String> words(String typed) {
        return Words.in(typed).stream()
                .filter(w -> w.length() <= LONGEST_WORD)
                .limit(MOST_WORDS)
                .toList();
    }

    private PriceIndex index(FiscalYear year) {
        long mark = jdbc.sql("SELECT mark FROM budgeting_price_year WHERE year = ?")
                .param(year.value())
                .query((row, n) -> row.getLong(1))
                .optional()
                .orElse(0L);
        return books.get(new Book(CurrentCity.get(), year, mark), this::read);
    }

    private PriceIndex read(Book book) {
        return new PriceIndex(jdbc.sql("""
                        SELECT i.code, i.kind, i.name, concat_ws(' ', i.name, i.specification, i.unit) AS text
                        FROM budgeting_price p JOIN budgeting_price_item i ON i.code = p.item
                        WHERE p.year = ?""")
                .param(book.year.value())
                .query((row, n) -> new PriceIndex.Item(
                        new PriceItemCode(row.getString("code")),
                        PriceKind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("text")))
                .list());
    }

    /** What those items cost, in the order in which they were found. */
    private List<StandardPrice> prices(List<PriceIndex.Found> found, FiscalYear year) {
        if (found.isEmpty()) return List.of();
        List<PriceItemCode> codes = found.stream().map(PriceIndex.Found::code).toList();
        Map<PriceItemCode, StandardPrice> prices =
                this.prices.of(codes, year).stream().collect(Collectors.toMap(StandardPrice::item, p -> p));
        return codes.stream().map(c -> Objects.requireNonNull(prices.get(c))).toList();
    }

    /** Reads {@link After} from an address, as {@link #write} made it; empty when it was tampered with. */
    public static Optional<After> read(String text) {
        String[] parts = text.split("~", 3);
        if (parts.length < 3) return Optional.empty();
        try {
            return Optional.of(new After("1".equals(parts[0]), parts[2], new PriceItemCode(parts[1])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public static String write(After after) {
        return (after.leading ? "1~" : "0~") + after.code + "~" + after.name;
    }
}
