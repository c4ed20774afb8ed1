package id.balai.budgeting.realisation;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Plan and actual of a year, added up; a statement each. */
@Component
class Realised {
    private final JdbcClient jdbc;

    Realised(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param plan what the DPA needs in the month; zero where no DPA was frozen */
    record Month(int month, Rupiah plan, Rupiah spent, Rupiah income) {}

    /** @param plan what the budget that holds spends */
    record OfAgency(String agency, Rupiah plan, Rupiah spent) {}

    /** The last month of which something is known; empty before the first file. */
    Optional<Integer> lastMonth(FiscalYear year) {
        return jdbc.sql("SELECT max(month) AS month FROM budgeting_realisation WHERE year = ?")
                .param(year.value())
                .query((row, n) -> Optional.ofNullable(row.getObject("month", Integer.class)))
                .single();
    }

    /** The twelve months, of all agencies or of one. */
    List<Month> months(FiscalYear year, String agency) {
        return jdbc.sql("""
                        SELECT s.month, coalesce(p.amount, 0) AS plan, coalesce(r.spent, 0) AS spent,
                          coalesce(r.income, 0) AS income
                        FROM generate_series(1, 12) AS s (month)
                        LEFT JOIN (SELECT m.month, sum(m.amount) AS amount
                                   FROM budgeting_version_cash c, unnest(c.months) WITH ORDINALITY AS m (amount, month)
                                   WHERE c.version = (SELECT id FROM budgeting_version WHERE year = :year AND stage = 'DPA'
                                                      ORDER BY serial DESC LIMIT 1)
                                     AND (:agency = '' OR c.agency = :agency) GROUP BY 1) p ON p.month = s.month
                        LEFT JOIN (SELECT month, sum(amount) FILTER (WHERE account LIKE '5%') AS spent,
                                     sum(amount) FILTER (WHERE account LIKE '4%') AS income
                                   FROM budgeting_realisation WHERE year = :year AND (:agency = '' OR agency = :agency)
                                   GROUP BY 1) r ON r.month = s.month
                        ORDER BY s.month""")
                .param("year", year.value())
                .param("agency", agency)
                .query((row, n) -> new Month(
                        row.getInt("month"), amount(row, "plan"), amount(row, "spent"), amount(row, "income")))
                .list();
    }

    /** Each agency that spends or may spend, the largest plan first. */
    List<OfAgency> agencies(BudgetVersion version) {
        return jdbc.sql("""
                        SELECT coalesce(p.code, r.agency) AS agency, coalesce(p.amount, 0) AS plan,
                          coalesce(r.spent, 0) AS spent
                        FROM (SELECT code, amount FROM budgeting_version_sum
                              WHERE version = :version AND dimension = 'agency') p
                        FULL JOIN (SELECT agency, sum(amount) AS spent FROM budgeting_realisation
                                   WHERE year = :year AND account LIKE '5%' GROUP BY 1) r ON r.agency = p.code
                        ORDER BY 2 DESC, 1""")
                .param("version", version.id())
                .param("year", version.year().value())
                .query((row, n) -> new OfAgency(row.getString("agency"), amount(row, "plan"), amount(row, "spent")))
                .list();
    }

    /** What the budget that holds takes in. */
    Rupiah plannedIncome(UUID version) {
        return jdbc.sql("""
                        SELECT coalesce(sum(amount), 0) AS amount FROM budgeting_version_income
                        WHERE version = ? AND account LIKE '4%'""")
                .param(version)
                .query((row, n) -> amount(row, "amount"))
                .single();
    }

    private static Rupiah amount(ResultSet row, String column) throws SQLException {
        return new Rupiah(row.getBigDecimal(column));
    }
}
