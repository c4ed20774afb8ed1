package id.balai.budgeting.rka;

import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import id.balai.kernel.Rupiah;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Income and financing of a year: totals by account, enough to see whether a budget balances. */
@Component
class Incomes {
    private static final AccountCode GENERAL_ALLOCATION = new AccountCode("4.2.01");
    /** What the demo city takes in, invented; the transfers of the state make up the rest. */
    private static final Map<AccountCode, Rupiah> OWN = own();

    private final JdbcClient jdbc;

    Incomes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Sets it; answers what the log knows it by. */
    Set set(FiscalYear year, AccountCode account, Rupiah amount, String basis) {
        return jdbc.sql("""
                        INSERT INTO budgeting_income AS i (year, account, amount, basis, id, version) VALUES (?, ?, ?, ?, ?, 1)
                        ON CONFLICT (year, account) DO UPDATE
                          SET amount = excluded.amount, basis = excluded.basis, version = i.version + 1
                        RETURNING id, version""")
                .params(year.value(), account.value(), amount.amount(), basis, Ids.next())
                .query((row, n) -> new Set(row.getObject("id", UUID.class), row.getInt("version")))
                .single();
    }

    /** What was set, as the log names it. */
    record Set(UUID id, int version) {}

    /** The demo's income, so that (4 - 5) + (6.1 - 6.2) is zero. */
    Map<AccountCode, Rupiah> balancing(FiscalYear year) {
        Map<AccountCode, Rupiah> all = new LinkedHashMap<>(OWN);
        Rupiah spending = jdbc.sql("SELECT coalesce(sum(amount), 0) FROM budgeting_line WHERE year = ? AND NOT removed")
                .param(year.value())
                .query((row, n) -> new Rupiah(row.getBigDecimal(1)))
                .single();
        Rupiah rest = spending;
        for (Map.Entry<AccountCode, Rupiah> each : OWN.entrySet()) {
            boolean out = each.getKey().value().startsWith("6.2");
            rest = out ? rest.plus(each.getValue()) : rest.minus(each.getValue());
        }
        all.put(GENERAL_ALLOCATION, rest);
        return all;
    }

    private static Map<AccountCode, Rupiah> own() {
        Map<AccountCode, Rupiah> own = new LinkedHashMap<>();
        own.put(new AccountCode("4.1.01"), Rupiah.of(96_400_000_000L));
        own.put(new AccountCode("4.1.02"), Rupiah.of(18_750_000_000L));
        own.put(new AccountCode("4.1.03"), Rupiah.of(6_200_000_000L));
        own.put(new AccountCode("4.1.04"), Rupiah.of(71_850_000_000L));
        own.put(new AccountCode("4.2.02"), Rupiah.of(52_300_000_000L));
        own.put(new AccountCode("6.1.01"), Rupiah.of(3_000_000_000L));
        own.put(new AccountCode("6.2.02"), Rupiah.of(5_000_000_000L));
        return own;
    }
}
