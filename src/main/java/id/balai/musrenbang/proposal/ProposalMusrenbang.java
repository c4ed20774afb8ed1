package id.balai.musrenbang.proposal;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.musrenbang.Musrenbang;
import id.balai.musrenbang.NotWaitingForLine;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.ReportNumber;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.organisation.HeldPost;
import id.balai.trace.Relation;
import id.balai.trace.Thing;
import id.balai.trace.Traces;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The module's API over the proposals. */
@Service
class ProposalMusrenbang implements Musrenbang {
    /** The kind of a proposal in addresses of the trace, and that of a budget line. */
    static final String KIND = "usulan";

    private static final String LINE_KIND = "baris";

    private final Proposals proposals;
    private final Cycles cycles;
    private final Desks desks;
    private final Recording recording;
    private final Provenances provenances;
    private final Traces traces;
    private final Clock clock;

    ProposalMusrenbang(
            Proposals proposals,
            Cycles cycles,
            Desks desks,
            Recording recording,
            Provenances provenances,
            Traces traces,
            Clock clock) {
        this.proposals = proposals;
        this.cycles = cycles;
        this.desks = desks;
        this.recording = recording;
        this.provenances = provenances;
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public List<AcceptedProposal> waitingForLine(AgencyCode agency, FiscalYear year, int limit) {
        return proposals.waitingForLine(desks.carriedOnBy(agency), year, limit).stream()
                .map(this::accepted)
                .toList();
    }

    @Override
    public Optional<AcceptedProposal> findAccepted(ProposalNumber number) {
        return proposals
                .find(number)
                .filter(p -> p.standing().state() == State.BUDGETED
                        || (p.standing().state() == State.ACCEPTED && proposals.handedOver(p.id())))
                .map(this::accepted);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void budgeted(ProposalNumber number, UUID line, Actor planner) {
        Proposal proposal = proposals.findForDeciding(number).orElseThrow(() -> new NotWaitingForLine(number));
        if (!proposals.handedOver(proposal.id())
                || provenances.takenUp(proposal.id()).isPresent()) throw new NotWaitingForLine(number);
        Proposal.Change change = proposal.at(clock.instant()).becoming(line);
        Proposal after = proposal.after(Verb.BUDGET, proposal.ladder(cycles.get(proposal.year())), change)
                .orElseThrow(() -> new NotWaitingForLine(number));
        HeldPost post = Policy.postFor(planner, Permission.WRITE_RKA, Place.of(desks.agencyOf(proposal)))
                .orElseGet(planner.posts()::getFirst);
        recording.recorded(proposal, after, Verb.BUDGET, planner, post, null, null);
        traces.link(new Thing(KIND, number.toString()), Relation.BECAME, new Thing(LINE_KIND, line.toString()));
    }

    @Override
    public String takingUp(ReportNumber report) {
        return "/musrenbang/usulan/baru?laporan=" + report;
    }

    @Override
    public List<ProposalNumber> madeOf(ReportNumber report) {
        return provenances.madeOf(report.value());
    }

    private AcceptedProposal accepted(Proposal proposal) {
        Work work = proposal.work();
        return new AcceptedProposal(
                proposal.id(),
                proposal.number(),
                proposal.title(),
                proposal.year(),
                proposal.spot().region(),
                work.kamus(),
                desks.agencyOf(proposal),
                work.subKegiatan(),
                work.account(),
                work.priceItem(),
                work.volume(),
                work.unit(),
                work.unitPrice(),
                work.amount());
    }
}
