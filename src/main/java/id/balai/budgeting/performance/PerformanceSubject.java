package id.balai.budgeting.performance;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** Indicators are compared every night with what the log says of them. */
@Component
class PerformanceSubject implements LedgerSubject {
    @Override
    public String kind() {
        return SettingPerformance.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, 'ditetapkan' AS state FROM budgeting_performance";
    }
}
