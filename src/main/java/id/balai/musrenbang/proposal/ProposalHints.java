package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.web.NotFound;
import id.balai.web.kit.Promise;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody should know before sending a proposal: others like it, and until when it will be decided. */
@Component
public class ProposalHints {
    private static final int MOST = 5;

    private final SimilarProposals similar;
    private final Cycles cycles;
    private final Promises promises;
    private final JdbcClient jdbc;
    private final Clock clock;

    ProposalHints(SimilarProposals similar, Cycles cycles, Promises promises, JdbcClient jdbc, Clock clock) {
        this.similar = similar;
        this.cycles = cycles;
        this.promises = promises;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Likely doubles of it, of this year and former ones. */
    public List<SimilarProposal> similarTo(NewProposal made) {
        return similar.to(made.kamus(), made.region(), made.address(), made.problem(), made.point(), MOST);
    }

    /** Until when the first level that has something to say about it decides on what is sent now. */
    public Promise promise(NewProposal made, Actor maker) {
        Cycle cycle = cycles.get(made.year());
        Level first = Way.beginning(cycle.ladder(), made.origin(), made.region(), maker);
        return new Promise.Promised(t("musrenbang.promise.verb"), promises.by(cycle.stage(first), clock.instant()));
    }

    /** The receipt of a proposal that was sent. */
    public String receiptOf(UUID proposal) {
        return jdbc.sql("SELECT year, serial FROM musrenbang_proposal WHERE id = ?")
                        .param(proposal)
                        .query((row, n) -> new ProposalNumber(new FiscalYear(row.getInt("year")), row.getInt("serial")))
                        .optional()
                        .orElseThrow(NotFound::new)
                        .path()
                + "/tanda-terima";
    }
}
