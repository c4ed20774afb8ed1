package id.balai.budgeting.income;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** The income of each year is compared with the log. Rows of version 0 are older than the rule that they are logged. */
@Component
class IncomeSubject implements LedgerSubject {
    @Override
    public String kind() {
        return SettingIncome.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, 'ditetapkan' AS state FROM budgeting_income WHERE version > 0";
    }
}
