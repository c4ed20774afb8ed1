package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.PersonId;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.OwnMatter;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever supported a proposal that was taken up in a later year is asked again, on the page of their account. */
@Component
class FormerSupports implements OwnMatter.Source {
    private final JdbcClient jdbc;

    FormerSupports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<OwnMatter> of(PersonId person, int limit) {
        return jdbc.sql("""
                        SELECT p.year, p.serial, p.title, p.state, p.level, p.since
                        FROM musrenbang_support s
                        JOIN musrenbang_provenance v ON v.former = s.proposal
                        JOIN musrenbang_proposal p ON p.id = v.proposal
                        WHERE s.person = :person AND p.state IN ('WAITING', 'WITH_PROPOSER') AND p.proposer <> :person
                          AND NOT EXISTS (SELECT FROM musrenbang_support n WHERE n.proposal = p.id AND n.person = :person)
                        ORDER BY p.since DESC LIMIT :limit""")
                .param("person", person.value())
                .param("limit", limit)
                .query((row, n) -> {
                    ProposalNumber number =
                            new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial"));
                    Standing standing = new Standing(
                            State.valueOf(row.getString("state")), Proposals.level(row.getString("level")));
                    return new OwnMatter(
                            "musrenbang.nav.label",
                            number.toString(),
                            row.getString("title"),
                            Standings.key(standing),
                            Standings.tone(standing).name().toLowerCase(Locale.ROOT),
                            t("musrenbang.again.matter"),
                            Proposals.instant(row, "since"),
                            number.path());
                })
                .list();
    }

    /** Whom somebody supports is nobody's business. */
    @Override
    public List<OwnMatter> atCounter(PersonId person, int limit) {
        return List.of();
    }
}
