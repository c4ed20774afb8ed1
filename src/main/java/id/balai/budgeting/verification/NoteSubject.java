package id.balai.budgeting.verification;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** Notes are compared every night with what the log says of them. */
@Component
class NoteSubject implements LedgerSubject {
    @Override
    public String kind() {
        return Verifying.NOTE;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, state FROM budgeting_note";
    }
}
