package id.balai.budgeting.price;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds items of a year's book by the beginnings of words, in any order, and corrects words that no item has. */
@Component
public class PriceSearch {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final int MOST_WORDS = 8;
    private static final int LONGEST_WORD = 40;

    private static final String NAME = "lower(i.name) COLLATE \"C\"";
    /** Behind every text that begins with what stands before it. */
    private static final String LAST = "\uDBFF\uDFFF";

    /** How many items a word has decides how they are best read: a plan for any word reads and sorts them all. */
    private static final String PLANNED_FOR_THESE = "SET LOCAL plan_cache_mode = force_custom_plan";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    PriceSearch(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

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
        List<String> meant = new ArrayList<>();
        boolean known = true;
        Set<String> beginnings = beginnings(typed);
        for (String word : typed) {
            Optional<String> corrected = beginnings.contains(word) ? Optional.of(word) : corrected(word);
            known &= corrected.isPresent();
            meant.add(corrected.orElse(word));
        }
        // What no item has a word for is found by nobody, however long one looks.
        List<StandardPrice> found = known ? planned(() -> find(query, meant)) : List.of();
        boolean more = found.size() > query.limit;
        List<StandardPrice> items = more ? found.subList(0, query.limit) : found;
        After next = more ? after(items.getLast(), meant) : null;
        return new Result(String.join(" ", meant), !typed.equals(meant), items, next);
    }

    private static List<String> words(String typed) {
        return WORD.matcher(typed.toLowerCase(Locale.ROOT))
                .results()
                .map(m -> m.group())
                .filter(w -> w.length() <= LONGEST_WORD)
                .limit(MOST_WORDS)
                .toList();
    }

    private <T> T planned(Supplier<T> reading) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            jdbc.sql(PLANNED_FOR_THESE).update();
            return reading.get();
        }));
    }

    /** Numbers, which most words of a book are, are no slip of a word of letters. */
    private static final String LETTERS = " AND word !~ '[0-9]'";

    private static boolean hasDigit(String word) {
        return word.chars().anyMatch(Character::isDigit);
    }

    /** Empty when no word of the book begins so, and none is near. */
    private Optional<String> corrected(String word) {
        if (Spelling.slips(word) == 0) return Optional.of(word);
        List<Spelling.Word> near = jdbc.sql("""
                        SELECT word, items FROM budgeting_price_word
                        WHERE length(word) BETWEEN :length - 2 AND :length + 2""" + (hasDigit(word) ? "" : LETTERS))
                .param("length", word.length())
                .query((row, n) -> new Spelling.Word(row.getString(1), row.getInt(2)))
                .list();
        return Spelling.nearest(word, near);
    }

    /** Those of the words that a word of the book begins with. */
    private Set<String> beginnings(List<String> words) {
        if (words.isEmpty()) return Set.of();
        return jdbc.sql("""
                        SELECT typed FROM unnest(?::text[]) AS typed
                        WHERE EXISTS (SELECT FROM budgeting_price_word WHERE word >= typed AND word < typed || ?)""")
                .params(words.toArray(String[]::new), LAST)
                .query((row, n) -> row.getString(1))
                .set();
    }

    /** First the items whose name begins with the first word, then the others: each read in order until a page is full. */
    private List<StandardPrice> find(Query query, List<String> words) {
        List<StandardPrice> found = new ArrayList<>();
        if (words.isEmpty()) return read(query, words, Part.ALL, query.after, query.limit + 1);
        if (query.after == null || query.after.leading) {
            found.addAll(read(query, words, Part.LEADING, query.after, query.limit + 1));
        }
        int left = query.limit + 1 - found.size();
        if (left == 0) return found;
        After after = query.after != null && !query.after.leading ? query.after : null;
        found.addAll(read(query, words, Part.OTHERS, after, left));
        return found;
    }

    /** Which items, by the beginning of their name. */
    private enum Part {
        ALL(""),
        LEADING(" AND " + NAME + " >= :first AND " + NAME + " < :last"),
        OTHERS(" AND NOT (" + NAME + " >= :first AND " + NAME + " < :last)");

        private final String condition;

        Part(String condition) {
            this.condition = condition;
        }
    }

    private List<StandardPrice> read(Query query, List<String> words, Part part, @Nullable After after, int limit) {
        StringBuilder sql = new StringBuilder(StandardPrices.SELECT + "WHERE p.year = :year" + part.condition);
        if (!words.isEmpty()) sql.append(" AND i.words @@ to_tsquery('simple', :words)");
        if (query.kind != null) sql.append(" AND i.kind = :kind");
        if (after != null) sql.append(" AND (" + NAME + ", i.code) > (lower(:name) COLLATE \"C\", :code)");
        sql.append(" ORDER BY " + NAME + ", i.code LIMIT :limit");
        String first = words.isEmpty() ? "" : words.getFirst();
        JdbcClient.StatementSpec statement = jdbc.sql(sql.toString())
                .param("year", query.year.value())
                .param("words", words.stream().map(w -> w + ":*").collect(Collectors.joining(" & ")))
                .param("first", first)
                .param("last", first + LAST)
                .param("limit", limit);
        if (query.kind != null) statement = statement.param("kind", query.kind.name());
        if (after != null) statement = statement.param("name", after.name).param("code", after.code.value());
        return statement.query(StandardPrices::price).list();
    }

    private static After after(StandardPrice last, List<String> words) {
        boolean leading =
                words.isEmpty() || last.name().toLowerCase(Locale.ROOT).startsWith(words.getFirst());
        return new After(leading, last.name(), last.item());
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
