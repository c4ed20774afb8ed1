package id.balai.budgeting.cash;

import id.balai.budgeting.catalogue.Names;
import id.balai.budgeting.rka.Pot;
import id.balai.kernel.AccountCode;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The months of every sub kegiatan, beside what their lines cost. */
@Repository
public class CashPlans {
    /** Every account that has lines or months, with both. */
    private static final String BOTH = """
            SELECT coalesce(l.year, m.year) AS year, coalesce(l.agency, m.agency) AS agency,
              coalesce(l.sub_kegiatan, m.sub_kegiatan) AS sub_kegiatan, coalesce(l.account, m.account) AS account,
              coalesce(l.amount, 0) AS amount, m.months,
              coalesce((SELECT sum(each) FROM unnest(m.months) AS each), 0) AS planned
            FROM (SELECT year, agency, sub_kegiatan, account, sum(amount) AS amount FROM budgeting_line
                  WHERE year = :year AND NOT removed %1$s GROUP BY 1, 2, 3, 4) l
            FULL JOIN (SELECT p.year, p.agency, p.sub_kegiatan, m.account, m.months
                       FROM budgeting_cash_plan p JOIN budgeting_cash_month m ON m.plan = p.id
                       WHERE p.year = :year %1$s) m
              USING (year, agency, sub_kegiatan, account)
            """;

    private final JdbcClient jdbc;

    CashPlans(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The accounts of a sub kegiatan, in order. */
    List<AccountPlan> of(Pot pot) {
        return ofAgency(pot.year(), pot.agency(), pot.subKegiatan().value()).getOrDefault(pot, List.of());
    }

    /** Those of every sub kegiatan of an agency. */
    Map<Pot, List<AccountPlan>> ofAgency(FiscalYear year, AgencyCode agency) {
        return ofAgency(year, agency, "");
    }

    private Map<Pot, List<AccountPlan>> ofAgency(FiscalYear year, AgencyCode agency, String sub) {
        String narrow = "AND agency = :agency AND (:sub = '' OR sub_kegiatan = :sub)";
        return jdbc
                .sql("SELECT x.*, coalesce(a.name, x.account) AS name FROM (" + BOTH.formatted(narrow)
                        + ") x LEFT JOIN budgeting_account a ON a.code = x.account ORDER BY sub_kegiatan, account")
                .param("year", year.value())
                .param("agency", agency.value())
                .param("sub", sub)
                .query((row, n) -> Map.entry(
                        new Pot(year, agency, new NomenclatureCode(row.getString("sub_kegiatan"))), plan(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The sub kegiatan of an agency that have lines or months. */
    List<SubPlan> list(FiscalYear year, AgencyCode agency) {
        return jdbc.sql("SELECT x.sub_kegiatan, coalesce(max(n.name), x.sub_kegiatan) AS name, sum(amount) AS amount,"
                        + " sum(planned) AS planned, count(*) FILTER (WHERE amount <> planned) AS wrong FROM ("
                        + BOTH.formatted("AND agency = :agency")
                        + ") x LEFT JOIN budgeting_nomenclature n ON n.code = x.sub_kegiatan"
                        + " GROUP BY x.sub_kegiatan ORDER BY x.sub_kegiatan")
                .param("year", year.value())
                .param("agency", agency.value())
                .query((row, n) -> new SubPlan(
                        row.getString("sub_kegiatan"),
                        Names.shown(row.getString("name")),
                        new Rupiah(row.getBigDecimal("amount")),
                        new Rupiah(row.getBigDecimal("planned")),
                        row.getInt("wrong")))
                .list();
    }

    /** How many sub kegiatan of the year have months that are not their lines. */
    public int wrong(FiscalYear year) {
        return jdbc.sql("SELECT count(DISTINCT (agency, sub_kegiatan)) FROM (" + BOTH.formatted("")
                        + ") x WHERE amount <> planned")
                .param("year", year.value())
                .query(Integer.class)
                .single();
    }

    /** Writes the months of sub kegiatan in place of those they had; answers what the log knows each by. */
    Map<Pot, Set> set(Map<Pot, Map<AccountCode, Months>> plans) {
        Map<Pot, Set> sets = new LinkedHashMap<>();
        List<Pot> pots = List.copyOf(plans.keySet());
        jdbc.sql("""
                        INSERT INTO budgeting_cash_plan AS p (id, version, year, agency, sub_kegiatan)
                        SELECT x.id, 1, x.year, x.agency, x.sub
                        FROM unnest(:ids::uuid[], :years::int[], :agencies::text[], :subs::text[])
                          AS x (id, year, agency, sub)
                        ON CONFLICT (year, agency, sub_kegiatan) DO UPDATE SET version = p.version + 1
                        RETURNING id, version, year, agency, sub_kegiatan""")
                .param("ids", pots.stream().map(p -> Ids.next()).toArray(UUID[]::new))
                .param("years", pots.stream().map(p -> p.year().value()).toArray(Integer[]::new))
                .param("agencies", pots.stream().map(p -> p.agency().value()).toArray(String[]::new))
                .param("subs", pots.stream().map(p -> p.subKegiatan().value()).toArray(String[]::new))
                .query(row -> {
                    sets.put(
                            new Pot(
                                    new FiscalYear(row.getInt("year")),
                                    new AgencyCode(row.getString("agency")),
                                    new NomenclatureCode(row.getString("sub_kegiatan"))),
                            new Set(row.getObject("id", UUID.class), row.getInt("version")));
                });
        replace(plans, sets);
        return sets;
    }

    private void replace(Map<Pot, Map<AccountCode, Months>> plans, Map<Pot, Set> sets) {
        List<UUID> owners = new ArrayList<>();
        List<String> accounts = new ArrayList<>();
        List<String> months = new ArrayList<>();
        plans.forEach((pot, each) -> each.forEach((account, twelve) -> {
            owners.add(Objects.requireNonNull(sets.get(pot)).id);
            accounts.add(account.value());
            months.add(text(twelve));
        }));
        jdbc.sql("DELETE FROM budgeting_cash_month WHERE plan = ANY (?)")
                .param(sets.values().stream().map(Set::id).toArray(UUID[]::new))
                .update();
        jdbc.sql(
                        "INSERT INTO budgeting_cash_month (plan, account, months)"
                                + " SELECT plan, account, months::numeric[]"
                                + " FROM unnest(:plans::uuid[], :accounts::text[], :months::text[]) AS x (plan, account, months)")
                .param("plans", owners.toArray(UUID[]::new))
                .param("accounts", accounts.toArray(String[]::new))
                .param("months", months.toArray(String[]::new))
                .update();
    }

    /** What was set, as the log names it. */
    record Set(UUID id, int version) {}

    private static String text(Months months) {
        return months.each().stream().map(Rupiah::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static AccountPlan plan(ResultSet row) throws SQLException {
        Array months = row.getArray("months");
        return new AccountPlan(
                new AccountCode(row.getString("account")),
                Names.shown(row.getString("name")),
                new Rupiah(row.getBigDecimal("amount")),
                months == null
                        ? Months.none()
                        : new Months(Arrays.stream((BigDecimal[]) months.getArray())
                                .map(Rupiah::new)
                                .toList()));
    }
}
