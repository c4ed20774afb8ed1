package id.balai.musrenbang.proposal;

import id.balai.kernel.FiscalYear;
import id.balai.ledger.LedgerSubject;
import id.balai.musrenbang.ProposalNumber;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every change of a proposal is in the decision log. */
@Component
class ProposalSubject implements LedgerSubject {
    private final JdbcClient jdbc;

    ProposalSubject(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

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

    @Override
    public Optional<String> path(UUID object) {
        return jdbc.sql("SELECT year, serial FROM musrenbang_proposal WHERE id = ?")
                .param(object)
                .query((row, n) -> new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")).path())
                .optional();
    }
}
