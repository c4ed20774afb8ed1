package id.balai.budgeting;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.Rupiah;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.Format;
import id.balai.web.Movement;
import id.balai.web.Text;
import java.sql.Timestamp;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What moved in the budget, for the home page: lines that carry out a proposal, and versions. */
@Component
class BudgetMovements implements Movement.Source {
    private final JdbcClient jdbc;
    private final Agencies agencies;

    BudgetMovements(JdbcClient jdbc, Agencies agencies) {
        this.jdbc = jdbc;
        this.agencies = agencies;
    }

    @Override
    public List<Movement> latest(int limit) {
        return jdbc.sql("""
                        (SELECT changed_at AS at, agency AS who, name AS what, 'line' AS kind, proposal AS number,
                           '/anggaran/baris/' || id AS path, amount
                         FROM budgeting_line WHERE proposal IS NOT NULL AND NOT removed
                         ORDER BY changed_at DESC LIMIT :limit)
                        UNION ALL
                        (SELECT frozen_at, '', name, 'version', '', '/anggaran/' || year || '/' || code, spending
                         FROM budgeting_version ORDER BY frozen_at DESC LIMIT :limit)
                        ORDER BY at DESC LIMIT :limit""")
                .param("limit", limit)
                .query((row, n) -> movement(
                        row.getObject("at", Timestamp.class),
                        row.getString("who"),
                        row.getString("what"),
                        row.getString("kind").equals("line"),
                        row.getString("number"),
                        row.getString("path"),
                        new Rupiah(row.getBigDecimal("amount"))))
                .list();
    }

    private Movement movement(
            Timestamp at, String who, String what, boolean line, String number, String path, Rupiah amount) {
        String actor = line
                ? agencies.find(new AgencyCode(who)).map(Agency::shortName).orElse(who)
                : Text.t("budgeting.line.frozen.by");
        String sentence = Text.t(line ? "budgeting.moved.line" : "budgeting.moved.version", what, Format.brief(amount));
        String chip = line ? "budgeting.moved.line.chip" : "budgeting.moved.version.chip";
        return new Movement(at.toInstant(), actor, sentence, chip, "ok", number, path);
    }
}
