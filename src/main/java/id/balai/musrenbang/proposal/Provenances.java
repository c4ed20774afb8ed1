package id.balai.musrenbang.proposal;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.ProposalNumber;
import id.balai.trace.Relation;
import id.balai.trace.Thing;
import id.balai.trace.Traces;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where proposals came from, beside their proposers; and what became of a matter over the years. */
@Repository
class Provenances {
    /** The kind of a report in addresses of the trace. */
    static final String REPORT_KIND = "laporan";

    private final JdbcClient jdbc;
    private final Traces traces;

    Provenances(JdbcClient jdbc, Traces traces) {
        this.jdbc = jdbc;
        this.traces = traces;
    }

    /**
     * Writes down where a proposal comes from that is just being handed in, before its own row stands; whoever comes
     * second in a year waits for the first and is refused.
     */
    Optional<Refusal> claim(Proposal proposal, Provenance from) {
        if (from.isNone()) return Optional.empty();
        UUID former = from.former();
        UUID root = former == null ? null : rootOf(former);
        int claimed = jdbc.sql("""
                        INSERT INTO musrenbang_provenance (proposal, year, report, former, root, differs)
                        VALUES (:proposal, :year, :report, :former, :root, :differs) ON CONFLICT DO NOTHING""")
                .param("proposal", proposal.id())
                .param("year", proposal.year().value())
                .param("report", from.report())
                .param("former", former, java.sql.Types.OTHER)
                .param("root", root, java.sql.Types.OTHER)
                .param("differs", from.differs())
                .update();
        if (claimed == 1) return Optional.empty();
        return Optional.of(new Refusal.TakenUpAlready(takenBy(proposal.year(), from.report(), root)));
    }

    /** Links the matter in the trace, once the proposal stands. */
    void link(Proposal proposal, Provenance from) {
        Thing here = thing(proposal.number());
        if (from.report() != null) traces.link(new Thing(REPORT_KIND, from.report()), Relation.BECAME, here);
        UUID former = from.former();
        if (former != null) numberOf(former).ifPresent(number -> traces.link(thing(number), Relation.CONTINUES, here));
    }

    Provenance of(UUID proposal) {
        return jdbc.sql("SELECT report, former, differs FROM musrenbang_provenance WHERE proposal = ?")
                .param(proposal)
                .query((row, n) -> new Provenance(
                        row.getString("report"), row.getObject("former", UUID.class), row.getString("differs")))
                .optional()
                .orElse(Provenance.NONE);
    }

    /** The same matter year by year, oldest first; only the proposal itself while it was never taken up. */
    List<YearOfMatter> years(UUID proposal) {
        return jdbc.sql("""
                        WITH root AS (SELECT coalesce(
                            (SELECT root FROM musrenbang_provenance WHERE proposal = :id AND root IS NOT NULL), :id) AS id)
                        SELECT p.year, p.serial, p.title, p.state, p.level, p.amount, coalesce(s.supporters, 0) AS supporters,
                          l.reason, l.sentence
                        FROM root, musrenbang_proposal p
                        LEFT JOIN musrenbang_supporters s ON s.proposal = p.id
                        JOIN musrenbang_step l ON l.proposal = p.id AND l.step = p.version
                        WHERE p.id = root.id
                           OR p.id IN (SELECT v.proposal FROM musrenbang_provenance v WHERE v.root = root.id)
                        ORDER BY p.year""")
                .param("id", proposal)
                .query((row, n) -> new YearOfMatter(
                        new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")),
                        new Standing(State.valueOf(row.getString("state")), Proposals.level(row.getString("level"))),
                        new id.balai.kernel.Rupiah(row.getBigDecimal("amount")),
                        row.getInt("supporters"),
                        row.getString("reason"),
                        row.getString("sentence")))
                .list();
    }

    /** Proposals that were made of a report. */
    List<ProposalNumber> madeOf(String report) {
        return jdbc.sql("""
                        SELECT p.year, p.serial FROM musrenbang_provenance v JOIN musrenbang_proposal p ON p.id = v.proposal
                        WHERE v.report = ? ORDER BY p.year""")
                .param(report)
                .query((row, n) -> new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")))
                .list();
    }

    private UUID rootOf(UUID former) {
        return jdbc.sql("SELECT root FROM musrenbang_provenance WHERE proposal = ? AND root IS NOT NULL")
                .param(former)
                .query((row, n) -> row.getObject("root", UUID.class))
                .optional()
                .orElse(former);
    }

    private ProposalNumber takenBy(FiscalYear year, @Nullable String report, @Nullable UUID root) {
        return jdbc.sql("""
                        SELECT p.year, p.serial FROM musrenbang_provenance v JOIN musrenbang_proposal p ON p.id = v.proposal
                        WHERE v.year = :year AND (v.report = :report OR v.root = :root)""")
                .param("year", year.value())
                .param("report", report)
                .param("root", root, java.sql.Types.OTHER)
                .query((row, n) -> new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")))
                .list()
                .getFirst();
    }

    private Optional<ProposalNumber> numberOf(UUID proposal) {
        return jdbc.sql("SELECT year, serial FROM musrenbang_proposal WHERE id = ?")
                .param(proposal)
                .query((row, n) -> new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")))
                .optional();
    }

    private static Thing thing(ProposalNumber number) {
        return new Thing(ProposalMusrenbang.KIND, number.toString());
    }
}
