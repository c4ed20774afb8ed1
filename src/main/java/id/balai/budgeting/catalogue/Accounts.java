package id.balai.budgeting.catalogue;

import id.balai.budgeting.intake.OfficialTable;
import id.balai.budgeting.intake.Rows;
import id.balai.kernel.AccountCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chart of accounts of the current city. */
@Component
public class Accounts {
    private static final int MOST_OFFERED = 600;

    private final CodeList list;

    Accounts(JdbcClient jdbc, Rows rows) {
        list = new CodeList(jdbc, rows, "budgeting_account") {};
    }

    public Optional<String> nameOf(AccountCode code) {
        return list.findEntry(code.value()).map(CodeList.Entry::name);
    }

    /** The spending accounts that take money, in order; several hundred at most are offered. */
    public List<AccountCode> leaves() {
        return list.list().stream()
                .map(e -> new AccountCode(e.code()))
                .filter(code -> code.takesMoney() && code.isSpending())
                .limit(MOST_OFFERED)
                .toList();
    }

    /** An account and what it is called. */
    public record Named(AccountCode code, String name) {}

    /** The accounts of income and financing that take money, in order. */
    public List<Named> incomeLeaves() {
        return list.list().stream()
                .map(e -> new Named(new AccountCode(e.code()), e.name()))
                .filter(named -> named.code().takesMoney() && !named.code().isSpending())
                .limit(MOST_OFFERED)
                .toList();
    }

    /** Every code, at every level. */
    public Set<String> codes() {
        return list.list().stream().map(CodeList.Entry::code).collect(Collectors.toSet());
    }

    public OfficialTable table() {
        return new CodeTable(
                "accounts",
                "Akun",
                list,
                true,
                numbers -> AccountCode.of(numbers).value());
    }
}
