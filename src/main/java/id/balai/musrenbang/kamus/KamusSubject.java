package id.balai.musrenbang.kamus;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** Every change of a kamus is in the decision log. */
@Component
class KamusSubject implements LedgerSubject {
    @Override
    public String kind() {
        return PublishingKamus.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, '" + PublishingKamus.PUBLISHED + "' AS state FROM musrenbang_kamus";
    }
}
