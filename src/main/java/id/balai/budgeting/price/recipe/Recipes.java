package id.balai.budgeting.price.recipe;

import id.balai.budgeting.intake.Rows;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recipes of the current city, each with the book that its result belongs to. */
@Repository
public class Recipes {
    private static final String SELECT = """
            SELECT t.item AS work, t.section, t.component, i.name, i.unit, t.coefficient, %s AS price, r.overhead
            FROM budgeting_price_part t JOIN budgeting_price_row r ON r.book = t.book AND r.item = t.item
            JOIN budgeting_price_item i ON i.code = t.component
            """;

    private final JdbcClient jdbc;
    private final Rows rows;

    Recipes(JdbcClient jdbc, Rows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** An item and what it is made of now. */
    record Work(PriceItemCode item, Recipe recipe) {}

    /** As it was computed in that book. */
    public Optional<Recipe> find(UUID book, PriceItemCode item) {
        return one(jdbc.sql(SELECT.formatted("t.price") + "WHERE t.book = ? AND t.item = ? ORDER BY t.n")
                .params(book, item.value()));
    }

    /** As it is in force for the year. */
    public Optional<Recipe> inForce(FiscalYear year, PriceItemCode item) {
        return one(jdbc.sql(SELECT.formatted("t.price")
                        + "JOIN budgeting_price p ON p.book = t.book AND p.item = t.item "
                        + "WHERE p.year = ? AND p.item = ? ORDER BY t.n")
                .params(year.value(), item.value()));
    }

    /** The one in force before that book, with the prices of its time. */
    Optional<Recipe> before(UUID book, PriceItemCode item) {
        return one(jdbc.sql(SELECT.formatted("t.price") + """
                        WHERE t.item = :item AND t.book = (
                          SELECT o.id FROM budgeting_price_book b
                          JOIN budgeting_price_book o ON (o.kind, o.year, o.zone) = (b.kind, b.year, b.zone)
                          JOIN budgeting_price_row x ON x.book = o.id AND x.item = :item
                          WHERE b.id = :book AND o.edition < b.edition AND o.state IN ('disetujui', 'dikunci')
                          ORDER BY o.edition DESC LIMIT 1)
                        ORDER BY t.n""")
                .param("item", item.value())
                .param("book", book));
    }

    /** All recipes of the year at today's prices of their components, where the result is another than the price in force. */
    List<Work> outdated(FiscalYear year) {
        Map<String, Work> works =
                works(jdbc.sql(SELECT.formatted("c.amount") + """
                        JOIN budgeting_price p ON p.book = t.book AND p.item = t.item
                        JOIN budgeting_price c ON c.year = p.year AND c.item = t.component
                        WHERE p.year = :year AND EXISTS (
                          SELECT FROM budgeting_price_part s JOIN budgeting_price d ON d.year = :year AND d.item = s.component
                          WHERE s.book = t.book AND s.item = t.item AND s.price <> d.amount)
                        ORDER BY t.item, t.n""").param("year", year.value()));
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        jdbc.sql("SELECT item, amount FROM budgeting_price WHERE year = ? AND item = ANY (?)")
                .params(year.value(), works.keySet().toArray(String[]::new))
                .query(row -> {
                    prices.put(row.getString("item"), row.getBigDecimal("amount"));
                });
        return works.values().stream()
                .filter(w ->
                        w.recipe.total().amount().compareTo(prices.getOrDefault(w.item.value(), BigDecimal.ZERO)) != 0)
                .toList();
    }

    /** Whether one of these is priced by our sample. */
    boolean isSample(FiscalYear year, List<Work> works) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM budgeting_price WHERE year = ? AND item = ANY (?) AND sample)")
                .params(year.value(), works.stream().map(w -> w.item.value()).toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Works with a recipe in force, by code. */
    List<PriceItemCode> withRecipe(FiscalYear year) {
        return jdbc.sql("""
                        SELECT p.item FROM budgeting_price p WHERE p.year = ? AND EXISTS (
                          SELECT FROM budgeting_price_part t WHERE t.book = p.book AND t.item = p.item)
                        ORDER BY p.item""")
                .param(year.value())
                .query((row, n) -> new PriceItemCode(row.getString(1)))
                .list();
    }

    /** Puts results and parts into a draft book; accounts and note stay those in force. */
    void add(UUID book, FiscalYear year, List<Work> works) {
        rows.merge(
                "item text, amount numeric, overhead numeric",
                works,
                w -> new @Nullable Object[] {
                    w.item,
                    w.recipe.total().amount().toPlainString(),
                    w.recipe.overhead().toPlainString()
                },
                """
                INSERT INTO budgeting_price_row (book, item, amount, before, accounts, note, overhead)
                SELECT '%s', n.item, n.amount, p.amount, p.accounts, p.note, n.overhead
                FROM incoming n JOIN budgeting_price p ON p.year = %s AND p.item = n.item""".formatted(book, year));
        List<@Nullable Object[]> parts = new ArrayList<>();
        for (Work work : works) {
            int n = 0;
            for (Recipe.Part part : work.recipe.parts()) {
                parts.add(new @Nullable Object[] {
                    work.item,
                    ++n,
                    part.section().word(),
                    part.item(),
                    part.coefficient().toPlainString(),
                    part.price().amount().toPlainString(),
                    part.amount().amount().toPlainString()
                });
            }
        }
        rows.merge(
                "item text, n smallint, section text, component text, coefficient numeric, price numeric, amount numeric",
                parts,
                cells -> cells,
                "INSERT INTO budgeting_price_part SELECT '" + book
                        + "', item, n, section, component, coefficient, price, amount FROM incoming");
    }

    private Optional<Recipe> one(JdbcClient.StatementSpec statement) {
        return works(statement).values().stream().map(Work::recipe).findFirst();
    }

    private static Map<String, Work> works(JdbcClient.StatementSpec statement) {
        Map<String, List<Recipe.Part>> parts = new LinkedHashMap<>();
        Map<String, BigDecimal> overheads = new LinkedHashMap<>();
        statement.query(row -> {
            String work = row.getString("work");
            parts.computeIfAbsent(work, w -> new ArrayList<>()).add(part(row));
            overheads.put(work, row.getBigDecimal("overhead"));
        });
        Map<String, Work> works = new LinkedHashMap<>();
        parts.forEach((work, list) -> works.put(
                work,
                new Work(new PriceItemCode(work), new Recipe(list, overheads.getOrDefault(work, BigDecimal.ZERO)))));
        return works;
    }

    private static Recipe.Part part(ResultSet row) throws SQLException {
        return new Recipe.Part(
                Section.of(row.getString("section")),
                new PriceItemCode(row.getString("component")),
                row.getString("name"),
                row.getString("unit"),
                row.getBigDecimal("coefficient"),
                new Rupiah(row.getBigDecimal("price")));
    }
}
