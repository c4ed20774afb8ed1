package id.balai.budgeting.price;

import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The standard prices of the current city. */
@Component
public class StandardPrices {
    static final String SELECT = """
            SELECT i.code, i.kind, g.name AS group_name, i.name, i.specification, i.unit, p.year, p.amount, p.accounts,
              p.note, p.source, p.sample, p.withdrawn_on, p.peers, coalesce(p.lowest, p.amount) AS lowest,
              coalesce(p.highest, p.amount) AS highest, p.version
            FROM budgeting_price_item i
            JOIN budgeting_price_group g ON g.code = i.group_code
            JOIN budgeting_price p ON p.item = i.code
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    StandardPrices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<StandardPrice> find(PriceItemCode item, FiscalYear year) {
        return jdbc.sql(SELECT + "WHERE i.code = ? AND p.year = ?")
                .params(item.value(), year.value())
                .query(StandardPrices::price)
                .optional();
    }

    public List<StandardPrice> of(Collection<PriceItemCode> items, FiscalYear year) {
        return jdbc.sql(SELECT + "WHERE i.code = ANY (?) AND p.year = ?")
                .params(items.stream().map(PriceItemCode::value).toArray(String[]::new), year.value())
                .query(StandardPrices::price)
                .list();
    }

    /** The item's prices of all years, the latest first. */
    List<StandardPrice> history(PriceItemCode item) {
        return jdbc.sql(SELECT + "WHERE i.code = ? ORDER BY p.year DESC")
                .param(item.value())
                .query(StandardPrices::price)
                .list();
    }

    /** Everything the year's book has under the same name, specification and unit, the cheapest first. */
    List<StandardPrice> peers(StandardPrice price) {
        return jdbc.sql(SELECT + """
                        WHERE p.year = ? AND i.name ILIKE ? AND lower(i.name) = lower(?)
                          AND lower(i.specification) = lower(?) AND lower(i.unit) = lower(?)
                        ORDER BY p.amount, i.code LIMIT 100""")
                .params(
                        price.year().value(),
                        price.name().replaceAll("([%_\\\\])", "\\\\$1"),
                        price.name(),
                        price.specification(),
                        price.unit())
                .query(StandardPrices::price)
                .list();
    }

    /** The years that have a book, the latest first. */
    public List<FiscalYear> years() {
        return jdbc.sql("SELECT year FROM budgeting_price_year ORDER BY year DESC")
                .query((row, n) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /**
     * The year somebody chose; else the one whose budget is being written, which is next year's; else the latest.
     *
     * @param years those that have a book, the latest first
     */
    public FiscalYear chosen(List<FiscalYear> years, String typed) {
        FiscalYear next = new FiscalYear(LocalDate.now(clock).getYear() + 1);
        return years.stream()
                .filter(year -> year.toString().equals(typed))
                .findFirst()
                .orElseGet(() -> years.isEmpty() || years.contains(next) ? next : years.getFirst());
    }

    static StandardPrice price(ResultSet row, int n) throws SQLException {
        return new StandardPrice(
                new PriceItemCode(row.getString("code")),
                PriceKind.valueOf(row.getString("kind")),
                row.getString("group_name"),
                row.getString("name"),
                row.getString("specification"),
                row.getString("unit"),
                new FiscalYear(row.getInt("year")),
                new Rupiah(row.getBigDecimal("amount")),
                accounts(row.getArray("accounts")),
                row.getString("note"),
                row.getString("source"),
                row.getBoolean("sample"),
                row.getObject("withdrawn_on", LocalDate.class),
                row.getInt("peers"),
                new Rupiah(row.getBigDecimal("lowest")),
                new Rupiah(row.getBigDecimal("highest")),
                row.getInt("version"));
    }

    private static Set<AccountCode> accounts(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray()).map(AccountCode::new).collect(Collectors.toSet());
    }
}
