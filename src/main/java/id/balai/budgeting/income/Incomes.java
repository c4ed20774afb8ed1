package id.balai.budgeting.income;

import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.Rupiah;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Income and financing of the years, and what they add up to. A row of nothing is none. */
@Repository
public class Incomes {
    private final JdbcClient jdbc;

    Incomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By account, then agency. */
    public List<Income> of(FiscalYear year) {
        return jdbc.sql("""
                        SELECT agency, account, amount, basis FROM budgeting_income
                        WHERE year = ? AND amount > 0 ORDER BY account, agency""").param(year.value()).query(Incomes::income).list();
    }

    /** What the year comes to as it stands now. */
    public BudgetBalance balance(FiscalYear year) {
        return jdbc.sql("""
                        SELECT coalesce(sum(amount) FILTER (WHERE account LIKE '4%'), 0) AS income,
                          coalesce(sum(amount) FILTER (WHERE account LIKE '6.1%'), 0) AS financing_in,
                          coalesce(sum(amount) FILTER (WHERE account LIKE '6.2%'), 0) AS financing_out,
                          (SELECT coalesce(sum(taken), 0) FROM budgeting_ceiling WHERE year = :year) AS spending,
                          (SELECT coalesce(sum(amount), 0) FROM budgeting_ceiling WHERE year = :year) AS ceilings
                        FROM budgeting_income WHERE year = :year""")
                .param("year", year.value())
                .query((row, n) -> new BudgetBalance(
                        amount(row, "income"),
                        amount(row, "spending"),
                        amount(row, "financing_in"),
                        amount(row, "financing_out"),
                        amount(row, "ceilings")))
                .single();
    }

    /** Each earmarked fund that lines of the year name or that is taken in, beside what it is fed from. */
    public List<FundUse> funds(FiscalYear year) {
        return jdbc.sql("""
                        SELECT s.fund, coalesce(f.name, s.fund) AS name,
                          (SELECT coalesce(sum(l.amount), 0) FROM budgeting_line l
                           WHERE l.year = :year AND NOT l.removed AND l.fund LIKE s.fund || '%') AS used,
                          (SELECT coalesce(sum(i.amount), 0) FROM budgeting_income i
                           WHERE i.year = :year AND i.account LIKE s.account || '%') AS income
                        FROM budgeting_fund_source s LEFT JOIN budgeting_fund f ON f.code = s.fund
                        WHERE make_date(:year, 1, 1) BETWEEN s.valid_from AND coalesce(s.valid_until, 'infinity')
                        ORDER BY s.fund""")
                .param("year", year.value())
                .query((row, n) -> new FundUse(
                        row.getString("fund"), row.getString("name"), amount(row, "used"), amount(row, "income")))
                .list();
    }

    /** What stands under an account of an agency, also when it was taken back. */
    Optional<Standing> standing(FiscalYear year, String agency, AccountCode account) {
        return jdbc.sql("""
                        SELECT agency, account, amount, basis, version FROM budgeting_income
                        WHERE year = ? AND agency = ? AND account = ?""")
                .params(year.value(), agency, account.value())
                .query((row, n) -> new Standing(income(row, n), row.getInt("version")))
                .optional();
    }

    /** A row as it stands, and how often it was written. */
    record Standing(Income income, int version) {}

    /** Sets them; answers what the log knows each by. */
    Map<Income, Set> set(FiscalYear year, List<Income> incomes) {
        Map<String, Set> known = new HashMap<>();
        jdbc.sql("""
                        INSERT INTO budgeting_income AS i (year, agency, account, amount, basis, id, version)
                        SELECT :year, x.*, 1 FROM unnest(:agencies::text[], :accounts::text[], :amounts::numeric[],
                          :bases::text[], :ids::uuid[]) AS x
                        ON CONFLICT (year, agency, account) DO UPDATE
                          SET amount = excluded.amount, basis = excluded.basis, version = i.version + 1
                        RETURNING agency || ' ' || account AS row, id, version""")
                .param("year", year.value())
                .param("agencies", incomes.stream().map(Income::agency).toArray(String[]::new))
                .param(
                        "accounts",
                        incomes.stream().map(i -> i.account().value()).toArray(String[]::new))
                .param(
                        "amounts",
                        incomes.stream().map(i -> i.amount().toString()).toArray(String[]::new))
                .param("bases", incomes.stream().map(Income::basis).toArray(String[]::new))
                .param("ids", incomes.stream().map(i -> Ids.next()).toArray(UUID[]::new))
                .query(row -> {
                    known.put(row.getString("row"), new Set(row.getObject("id", UUID.class), row.getInt("version")));
                });
        Map<Income, Set> set = new LinkedHashMap<>();
        for (Income income : incomes) {
            set.put(income, Objects.requireNonNull(known.get(income.agency() + " " + income.account())));
        }
        return set;
    }

    /** Sets one, unless another amount stands there than the one that was seen. */
    Optional<Set> set(FiscalYear year, Income income, int seen) {
        return jdbc.sql("""
                        INSERT INTO budgeting_income AS i (year, agency, account, amount, basis, id, version)
                        VALUES (:year, :agency, :account, :amount, :basis, :id, 1)
                        ON CONFLICT (year, agency, account) DO UPDATE
                          SET amount = excluded.amount, basis = excluded.basis, version = i.version + 1
                          WHERE i.version = :seen OR i.amount = 0
                        RETURNING id, version""")
                .param("year", year.value())
                .param("agency", income.agency())
                .param("account", income.account().value())
                .param("amount", income.amount().amount())
                .param("basis", income.basis())
                .param("id", Ids.next())
                .param("seen", seen)
                .query((row, n) -> new Set(row.getObject("id", UUID.class), row.getInt("version")))
                .optional();
    }

    /** What was set, as the log names it. */
    record Set(UUID id, int version) {}

    private static Income income(ResultSet row, int n) throws SQLException {
        return new Income(
                row.getString("agency"),
                new AccountCode(row.getString("account")),
                amount(row, "amount"),
                row.getString("basis"));
    }

    private static Rupiah amount(ResultSet row, String column) throws SQLException {
        return new Rupiah(row.getBigDecimal(column));
    }
}
