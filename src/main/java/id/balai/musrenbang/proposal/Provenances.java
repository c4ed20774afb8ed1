package id.balai.musrenbang.proposal;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.ProposalNumber;
import id.balai.trace.Relation;
import id.balai.trace.Thing;
import id.balai.trace.Traces;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    Optional<Refusal> claim(UUID proposal, FiscalYear year, Provenance from) {
        if (from.isNone()) return Optional.empty();
        UUID former = from.former();
        UUID root = former == null ? null : rootOf(former);
        int claimed = jdbc.sql("""
                        INSERT INTO musrenbang_provenance (proposal, year, report, former, root, differs)
                        VALUES (:proposal, :year, :report, :former, :root, :differs) ON CONFLICT DO NOTHING""")
                .param("proposal", proposal)
                .param("year", year.value())
                .param("report", from.report())
                .param("former", former, java.sql.Types.OTHER)
                .param("root", root, java.sql.Types.OTHER)
                .param("differs", from.differs())
                .update();
        if (claimed == 1) return Optional.empty();
        return Optional.of(new Refusal.TakenUpAlready(takenBy(year, from.report(), root)));
    }

    /** Links the matter in the trace, once the proposal stands. */
    void link(Proposal proposal, Provenance from) {
        Thing here = thing(proposal.number());
        if (from.report() != null) traces.link(new Thing(REPORT_KIND, from.report()), Relation.BECAME, here);
        UUID former = from.former();
        if (former != null) numberOf(former).ifPresent(number -> traces.link(thing(number), Relation.CONTINUES, here));
    }

    /** Where it came from, and the same matter year by year. */
    Matter matter(UUID proposal) {
        Provenance[] from = {Provenance.NONE};
        List<YearOfMatter> years = jdbc.sql("""
                        WITH own AS (SELECT report, former, root, differs FROM musrenbang_provenance WHERE proposal = :id),
                          first AS (SELECT coalesce((SELECT root FROM own), :id) AS id)
                        SELECT p.id, p.year, p.serial, p.state, p.level, p.amount, coalesce(s.supporters, 0) AS supporters,
                          l.reason, l.sentence, own.report, own.former, own.differs
                        FROM first CROSS JOIN musrenbang_proposal p
                        LEFT JOIN own ON p.id = :id
                        LEFT JOIN musrenbang_supporters s ON s.proposal = p.id
                        JOIN musrenbang_step l ON l.proposal = p.id AND l.step = p.version
                        WHERE p.id = first.id
                           OR p.id IN (SELECT v.proposal FROM musrenbang_provenance v WHERE v.root = first.id)
                        ORDER BY p.year""")
                .param("id", proposal)
                .query((row, n) -> {
                    if (row.getObject("id", UUID.class).equals(proposal)) from[0] = provenance(row);
                    return year(row);
                })
                .list();
        return new Matter(from[0], years);
    }

    /**
     * A matter over the years.
     *
     * @param from where the proposal of one of them came from
     * @param years oldest first; that proposal alone while it was never taken up
     */
    record Matter(Provenance from, List<YearOfMatter> years) {
        /** How many support the proposal with this number. */
        int supporters(ProposalNumber number) {
            return years.stream()
                    .filter(year -> year.number().equals(number))
                    .mapToInt(YearOfMatter::supporters)
                    .sum();
        }
    }

    private static Provenance provenance(ResultSet row) throws SQLException {
        return new Provenance(row.getString("report"), row.getObject("former", UUID.class), row.getString("differs"));
    }

    private static YearOfMatter year(ResultSet row) throws SQLException {
        return new YearOfMatter(
                new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")),
                new Standing(State.valueOf(row.getString("state")), Proposals.level(row.getString("level"))),
                new id.balai.kernel.Rupiah(row.getBigDecimal("amount")),
                row.getInt("supporters"),
                row.getString("reason"),
                row.getString("sentence"));
    }

    /** The proposal of a later year that took this one up; empty while none did. */
    Optional<ProposalNumber> takenUp(UUID former) {
        return jdbc.sql("""
                        SELECT p.year, p.serial FROM musrenbang_provenance v JOIN musrenbang_proposal p ON p.id = v.proposal
                        WHERE v.former = ? ORDER BY p.year LIMIT 1""")
                .param(former)
                .query((row, n) -> new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")))
                .optional();
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
