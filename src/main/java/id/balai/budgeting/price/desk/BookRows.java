package id.balai.budgeting.price.desk;

import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of a book beside the prices that it follows. */
@Component
public class BookRows {
    private final JdbcClient jdbc;

    BookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param before the price in force until then; null for what is new
     * @param recipe whether it was computed from one
     */
    public record Line(
            PriceItemCode item,
            String name,
            String specification,
            String unit,
            @Nullable Rupiah before,
            Rupiah amount,
            boolean recipe) {
        public boolean differs() {
            return before == null || before.compareTo(amount) != 0;
        }
    }

    /**
     * From that item on, by code.
     *
     * @param changed only those that are new or at another price
     * @param after code of the last item that was read, or empty
     */
    List<Line> of(UUID book, boolean changed, String after, int limit) {
        return jdbc.sql("""
                        SELECT r.item, i.name, i.specification, i.unit, r.before, r.amount, r.overhead IS NOT NULL AS recipe
                        FROM budgeting_price_row r JOIN budgeting_price_item i ON i.code = r.item
                        WHERE r.book = :book AND r.item > :after
                          AND (NOT :changed OR r.before IS DISTINCT FROM r.amount)
                        ORDER BY r.item LIMIT :limit""")
                .param("book", book)
                .param("after", after)
                .param("changed", changed)
                .param("limit", limit)
                .query((row, n) -> {
                    BigDecimal before = row.getBigDecimal("before");
                    return new Line(
                            new PriceItemCode(row.getString("item")),
                            row.getString("name"),
                            row.getString("specification"),
                            row.getString("unit"),
                            before == null ? null : new Rupiah(before),
                            new Rupiah(row.getBigDecimal("amount")),
                            row.getBoolean("recipe"));
                })
                .list();
    }
}
