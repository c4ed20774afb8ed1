package id.balai.budgeting.price.book;

import id.balai.budgeting.intake.Rows;
import id.balai.budgeting.price.PriceKind;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads what the city has, and writes whole books. */
@Component
class PriceStore {
    private final JdbcClient jdbc;
    private final Rows rows;
    private final DraftingBook drafting;

    PriceStore(JdbcClient jdbc, Rows rows, DraftingBook drafting) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.drafting = drafting;
    }

    /** What tells one item from another, but for the variant. */
    record ItemKey(String group, String name, String specification, String unit) {}

    /**
     * An item that the city has.
     *
     * @param amount null when the year has no price for it yet
     */
    record Known(
            PriceItemCode code,
            int variant,
            @Nullable BigDecimal amount,
            Set<String> accounts,
            String note,
            String source) {
        boolean says(BigDecimal otherAmount, Set<String> otherAccounts, String otherNote, String otherSource) {
            return amount != null
                    && amount.compareTo(otherAmount) == 0
                    && accounts.equals(otherAccounts)
                    && note.equals(otherNote)
                    && source.equals(otherSource);
        }
    }

    /** A price as the file gives it. */
    record Quote(PriceItemCode code, ItemKey key, int variant, BigDecimal amount, Set<String> accounts, String note) {}

    Map<ItemKey, List<Known>> known(PriceKind kind, FiscalYear year, String zone) {
        Map<ItemKey, List<Known>> found = new HashMap<>();
        jdbc.sql("""
                        SELECT i.code, i.group_code, i.name, i.specification, i.unit, i.variant,
                          p.amount, array_to_string(p.accounts, ',') AS accounts, p.note, p.source
                        FROM budgeting_price_item i
                        LEFT JOIN budgeting_price p ON p.item = i.code AND p.year = ?
                        WHERE i.kind = ? AND i.zone = ? ORDER BY i.code""").params(year.value(), kind.name(), zone).query(row -> {
            found.computeIfAbsent(key(row), k -> new ArrayList<>(1)).add(known(row));
        });
        return found;
    }

    private static ItemKey key(ResultSet row) throws SQLException {
        return new ItemKey(
                row.getString("group_code"),
                row.getString("name"),
                row.getString("specification"),
                row.getString("unit"));
    }

    private static Known known(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        PriceItemCode code = new PriceItemCode(row.getString("code"));
        int variant = row.getInt("variant");
        if (amount == null) return new Known(code, variant, null, Set.of(), "", "");
        String accounts = row.getString("accounts");
        Set<String> codes = accounts.isEmpty() ? Set.of() : new TreeSet<>(List.of(accounts.split(",")));
        return new Known(code, variant, amount, codes, row.getString("note"), row.getString("source"));
    }

    /** The highest serial of each group, over all kinds. */
    Map<String, Integer> serials() {
        Map<String, Integer> highest = new HashMap<>();
        jdbc.sql("SELECT group_code, max(right(code, 5)::int) AS serial FROM budgeting_price_item GROUP BY group_code")
                .query(row -> {
                    highest.put(row.getString("group_code"), row.getInt("serial"));
                });
        return highest;
    }

    /** Begins a draft with these rows. */
    UUID save(
            PriceBookOf book, Map<String, String> groups, Collection<Quote> quotes, int twice, @Nullable String file) {
        rows.merge(
                "code text, name text",
                groups.entrySet(),
                g -> new @Nullable Object[] {g.getKey(), g.getValue()},
                "INSERT INTO budgeting_price_group SELECT code, name FROM incoming ON CONFLICT (code) DO NOTHING");
        UUID id = drafting.begin(book, new DraftingBook.Content(quotes.size(), twice, file));
        String columns = """
                code text, kind text, zone text, group_code text, name text, specification text, unit text,
                variant smallint, amount numeric, accounts text[], note text""";
        rows.merge(columns, quotes, q -> cells(book, q), """
                WITH item AS (
                  INSERT INTO budgeting_price_item (code, kind, zone, group_code, name, specification, unit, variant)
                  SELECT code, kind, zone, group_code, name, specification, unit, variant FROM incoming
                  ON CONFLICT (code) DO NOTHING)
                INSERT INTO budgeting_price_row (book, item, amount, before, accounts, note)
                SELECT '%s', n.code, n.amount, p.amount, n.accounts, n.note
                FROM incoming n LEFT JOIN budgeting_price p ON p.year = %s AND p.item = n.code""".formatted(id, book.year()));
        return id;
    }

    private static @Nullable Object[] cells(PriceBookOf book, Quote quote) {
        return new @Nullable Object[] {
            quote.code,
            book.kind(),
            book.terms().zone(),
            quote.key.group(),
            quote.key.name(),
            quote.key.specification(),
            quote.key.unit(),
            quote.variant,
            quote.amount.toPlainString(),
            "{" + String.join(",", quote.accounts) + "}",
            quote.note
        };
    }

    /** The number of the next item of that kind that is called the same, in the whole city. */
    int nextVariant(PriceKind kind, ItemKey key) {
        return jdbc.sql("""
                        SELECT coalesce(max(variant), 0) + 1 FROM budgeting_price_item
                        WHERE (kind, zone, group_code, name, specification, unit) = (?, '', ?, ?, ?, ?)""")
                .params(kind.name(), key.group, key.name, key.specification, key.unit)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    /** What the year's books in force say, for the same place: what costs how much, by what it is. */
    SameThings sameThings(FiscalYear year, String zone) {
        SameThings same = new SameThings();
        jdbc.sql("""
                        SELECT i.code, i.name, i.specification, i.unit, p.amount
                        FROM budgeting_price p JOIN budgeting_price_item i ON i.code = p.item
                        WHERE p.year = ? AND i.zone = ?""").params(year.value(), zone).query(row -> {
            same.put(
                    row.getString("code"),
                    row.getString("name"),
                    row.getString("specification"),
                    row.getString("unit"),
                    row.getBigDecimal("amount"));
        });
        return same;
    }
}
