package id.balai.budgeting.price;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The same name, specification and unit at more than one price in a year: the widest spread first. */
@Component
public class TwicePrices {
    private final JdbcClient jdbc;

    TwicePrices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By what the list is sorted; the order of each is total. */
    enum Sort {
        RATIO("rasio", "ratio DESC", "(-ratio, code) > (-(:last)::numeric, :code)"),
        DIFFERENCE("selisih", "difference DESC", "(-difference, code) > (-(:last)::numeric, :code)"),
        NAME("nama", "name", "(name, code) > (:last, :code)");

        private final String word;
        private final String order;
        private final String after;

        Sort(String word, String order, String after) {
            this.word = word;
            this.order = order;
            this.after = after;
        }

        String word() {
            return word;
        }

        static Sort of(String word) {
            for (Sort sort : values()) if (sort.word.equals(word)) return sort;
            return RATIO;
        }
    }

    /** Where a page ended: the value it is sorted by, and the item. */
    record After(String last, String code) {}

    /**
     * A thing at several prices.
     *
     * @param item the cheapest of them
     * @param prices how many items it is
     * @param ratio how many times the lowest the highest is
     * @param reason what was said when it was brought in, or empty
     */
    public record Twice(
            PriceItemCode item,
            String name,
            String specification,
            String unit,
            int prices,
            Rupiah lowest,
            Rupiah highest,
            BigDecimal ratio,
            String reason) {
        public Rupiah difference() {
            return highest.minus(lowest);
        }

        After after(Sort sort) {
            return new After(
                    switch (sort) {
                        case RATIO -> ratio.toPlainString();
                        case DIFFERENCE -> difference().amount().toPlainString();
                        case NAME -> name;
                    },
                    item.value());
        }
    }

    List<Twice> of(FiscalYear year, Sort sort, @Nullable After after, int limit) {
        JdbcClient.StatementSpec statement = jdbc.sql("""
                        WITH same AS (
                          SELECT (array_agg(i.code ORDER BY p.amount, i.code))[1] AS code, min(i.name) AS name,
                            min(i.specification) AS specification, min(i.unit) AS unit, count(*) AS prices, p.lowest,
                            p.highest, round(p.highest / p.lowest, 4) AS ratio, p.highest - p.lowest AS difference,
                            coalesce(max(b.twice_reason), '') AS reason
                          FROM budgeting_price p JOIN budgeting_price_item i ON i.code = p.item
                          LEFT JOIN budgeting_price_book b ON b.id = p.book
                          WHERE p.year = :year AND p.lowest < p.highest
                          GROUP BY i.zone, lower(i.name), lower(i.specification), lower(i.unit), p.lowest, p.highest)
                        SELECT * FROM same WHERE %s ORDER BY %s, code LIMIT :limit""".formatted(after == null ? "true" : sort.after, sort.order))
                .param("year", year.value())
                .param("limit", limit);
        if (after != null) statement = statement.param("last", after.last).param("code", after.code);
        return statement
                .query((row, n) -> new Twice(
                        new PriceItemCode(row.getString("code")),
                        row.getString("name"),
                        row.getString("specification"),
                        row.getString("unit"),
                        row.getInt("prices"),
                        new Rupiah(row.getBigDecimal("lowest")),
                        new Rupiah(row.getBigDecimal("highest")),
                        row.getBigDecimal("ratio"),
                        row.getString("reason")))
                .list();
    }
}
