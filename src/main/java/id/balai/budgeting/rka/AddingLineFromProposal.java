package id.balai.budgeting.rka;

import id.balai.identity.Actor;
import id.balai.kernel.FundCode;
import id.balai.kernel.RegionCode;
import id.balai.musrenbang.AcceptedProposal;
import id.balai.musrenbang.Musrenbang;
import id.balai.musrenbang.NotWaitingForLine;
import id.balai.musrenbang.ProposalNumber;
import id.balai.web.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One act turns an accepted proposal into a line: what the proposal knows is not typed again. */
@Service
class AddingLineFromProposal {
    private final Musrenbang musrenbang;
    private final WritingLine writing;

    AddingLineFromProposal(Musrenbang musrenbang, WritingLine writing) {
        this.musrenbang = musrenbang;
        this.writing = writing;
    }

    /**
     * @param content the proposal's own, as {@link #contentOf} proposes it or as the planner changed it
     * @throws RefusedLine when a gate does not open, or the proposal does not wait for a line
     */
    @Transactional
    BudgetLine run(ProposalNumber number, LineContent content, Actor planner) {
        AcceptedProposal proposal = musrenbang.findAccepted(number).orElseThrow(NotFound::new);
        Pot pot = new Pot(proposal.year(), proposal.agency(), proposal.subKegiatan());
        BudgetLine line = writing.add(pot, content, number, planner);
        try {
            musrenbang.budgeted(number, line.id(), planner);
        } catch (NotWaitingForLine e) {
            throw new RefusedLine(new LineRefused.ProposalNotWaiting(number));
        }
        return line;
    }

    /** The line that the proposal asks for, as it was accepted. */
    static LineContent contentOf(AcceptedProposal proposal, FundCode fund, String itemName) {
        RegionCode place = proposal.region();
        return new LineContent(
                proposal.account(),
                proposal.priceItem(),
                itemName,
                proposal.title(),
                Koefisien.of(proposal.volume(), proposal.unit()),
                proposal.unit(),
                proposal.unitPrice(),
                Ppn.NONE,
                fund,
                place,
                false,
                "");
    }
}
