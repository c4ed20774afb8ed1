package id.balai.musrenbang.pokir;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** Every reses that is written down is in the decision log. */
@Component
class ResesSubject implements LedgerSubject {
    static final String KIND = "musrenbang.reses";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, 'dicatat' AS state FROM musrenbang_reses";
    }
}
