package id.balai.budgeting.version;

import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import id.balai.web.kit.Bars;
import id.balai.web.kit.Choice;
import id.balai.web.kit.Figure;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The twelve months of a DPA.
 *
 * @param agency whose months they are; empty for all
 */
public record CashListPage(BudgetVersion version, List<Row> rows, List<Choice> agencies, String agency) {
    /** @param running the sum from January on */
    public record Row(String month, Rupiah amount, Rupiah running) {}

    static CashListPage of(
            BudgetVersion version,
            List<BigDecimal> months,
            List<String> agencies,
            String agency,
            UnaryOperator<String> names) {
        List<Row> rows = new ArrayList<>();
        Rupiah running = Rupiah.ZERO;
        for (int i = 0; i < months.size(); i++) {
            Rupiah amount = new Rupiah(months.get(i));
            running = running.plus(amount);
            rows.add(new Row(Format.monthOfYear(YearMonth.of(version.year().value(), i + 1)), amount, running));
        }
        return new CashListPage(
                version,
                rows,
                agencies.stream().map(a -> Choice.of(a, names.apply(a))).toList(),
                agency);
    }

    public Rupiah total() {
        return rows.getLast().running();
    }

    public Bars bars() {
        return new Bars(rows.stream()
                .map(r -> Bars.Bar.of(r.month(), Figure.of(r.amount())))
                .toList());
    }

    public String csv() {
        return version.path() + "/kas.csv";
    }
}
