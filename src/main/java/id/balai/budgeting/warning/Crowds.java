package id.balai.budgeting.warning;

import static id.balai.web.Text.t;

import id.balai.budgeting.version.BudgetVersion;
import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts what lies around the limits; one statement a limit, and one more where something stands out. */
@Component
class Crowds {
    private static final String AROUND = """
            FROM budgeting_version_line WHERE version = :version AND line IS NOT NULL AND amount BETWEEN :from AND :to
              AND EXISTS (SELECT FROM unnest(:accounts::text[]) AS a (code)
                WHERE account = a.code OR account LIKE a.code || '.%')
            """;

    private final ValueLimits limits;
    private final Warnings warnings;
    private final JdbcClient jdbc;

    Crowds(ValueLimits limits, Warnings warnings, JdbcClient jdbc) {
        this.limits = limits;
        this.warnings = warnings;
        this.jdbc = jdbc;
    }

    List<Bunching> of(BudgetVersion version) {
        return limits.on(LocalDate.of(version.year().value(), 1, 1)).stream()
                .map(limit -> around(version, limit))
                .toList();
    }

    private Bunching around(BudgetVersion version, ValueLimit limit) {
        Bunching counted = asked(
                        "SELECT count(*) FILTER (WHERE amount <= :limit) AS below, "
                                + "count(*) FILTER (WHERE amount > :limit) AS above " + AROUND,
                        version,
                        limit,
                        limit.to())
                .param("limit", limit.amount().amount())
                .query((row, n) -> new Bunching(limit, row.getInt("below"), row.getInt("above"), List.of()))
                .single();
        return counted.isOdd() ? new Bunching(limit, counted.below(), counted.above(), under(version, limit)) : counted;
    }

    private List<OddLine> under(BudgetVersion version, ValueLimit limit) {
        return asked(
                        "SELECT * " + AROUND + " ORDER BY amount DESC, line LIMIT " + Warnings.MOST,
                        version,
                        limit,
                        limit.amount())
                .query((row, n) -> {
                    Rupiah room = limit.amount().minus(new Rupiah(row.getBigDecimal("amount")));
                    return warnings.odd(row, t("budgeting.warning.crowd.room", Format.rupiah(room)));
                })
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, BudgetVersion version, ValueLimit limit, Rupiah to) {
        return jdbc.sql(sql)
                .param("version", version.id())
                .param("from", limit.from().amount())
                .param("to", to.amount())
                .param("accounts", limit.accounts().toArray(String[]::new));
    }
}
