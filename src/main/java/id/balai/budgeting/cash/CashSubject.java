package id.balai.budgeting.cash;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** Cash plans are compared every night with what the log says of them. */
@Component
class CashSubject implements LedgerSubject {
    @Override
    public String kind() {
        return PlanningCash.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, 'direncanakan' AS state FROM budgeting_cash_plan";
    }
}
