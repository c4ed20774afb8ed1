package id.balai.musrenbang.missing;

import id.balai.ledger.LedgerSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every answer to a need is in the decision log. */
@Component
class MissingSubject implements LedgerSubject {
    @Override
    public String kind() {
        return AnsweringNeed.KIND;
    }

    @Override
    public String sql() {
        return "SELECT id AS object, version, lower(verdict) AS state FROM musrenbang_missing_answer";
    }

    @Override
    public Optional<String> path(UUID object) {
        return Optional.of(MissingWorkController.ADDRESS);
    }
}
