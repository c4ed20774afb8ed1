package id.balai.musrenbang.proposal;

import id.balai.ledger.LedgerSubject;
import org.springframework.stereotype.Component;

/** Every change of a proposal is in the decision log. */
@Component
class ProposalSubject implements LedgerSubject {
    @Override
    public String kind() {
        return Recording.KIND;
    }

    @Override
    public String sql() {
        return """
                SELECT id AS object, version, lower(state || coalesce('.' || level, '')) AS state
                FROM musrenbang_proposal""";
    }
}
