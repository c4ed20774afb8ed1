package id.balai.musrenbang.cycle;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** Every change of a cycle is in the decision log. */
@Component
class CycleSubject implements LedgerSubject {
    @Override
    public String kind() {
        return OpeningCycle.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, CASE state WHEN 'OPEN' THEN 'dibuka' ELSE 'disiapkan' END AS state FROM musrenbang_cycle";
    }
}
