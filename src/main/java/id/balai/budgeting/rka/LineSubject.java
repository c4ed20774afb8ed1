package id.balai.budgeting.rka;

import id.balai.ledger.LedgerSubject;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lines are compared every night with what the log says of them. */
@Component
class LineSubject implements LedgerSubject {
    @Override
    public String kind() {
        return WritingLine.KIND;
    }

    @Override
    public String sql() {
        return """
                SELECT id AS object, version, CASE WHEN removed THEN 'dihapus' ELSE 'disusun' END AS state
                FROM budgeting_line""";
    }

    @Override
    public Optional<String> path(UUID object) {
        return Optional.of("/anggaran/baris/" + object);
    }
}
