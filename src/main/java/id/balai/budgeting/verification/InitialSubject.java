package id.balai.budgeting.verification;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** Initials are compared every night with what the log says of them. */
@Component
class InitialSubject implements LedgerSubject {
    @Override
    public String kind() {
        return Verifying.INITIAL;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, 'diparaf' AS state FROM budgeting_initial";
    }
}
