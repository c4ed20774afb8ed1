package id.balai.musrenbang;

import id.balai.identity.Actor;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What the budget and e-Masyarakat need of e-Musrenbang. */
public interface Musrenbang {
    /** Handed over to budgeting and not yet in it, for one agency and year, the longest waiting first. */
    List<AcceptedProposal> waitingForLine(AgencyCode agency, FiscalYear year, int limit);

    /** A proposal that was handed over to budgeting, whether or not it already is in the budget. */
    Optional<AcceptedProposal> findAccepted(ProposalNumber number);

    /**
     * The address of the form in which an officer makes a proposal of a citizen's report, filled with its number; who may
     * not take reports up there finds nothing.
     */
    String takingUp(ReportNumber report);

    /** The proposals that were made of a report, one a year at most, oldest first. */
    List<ProposalNumber> madeOf(ReportNumber report);

    /**
     * The proposal became this budget line. Joins the caller's transaction and writes the trace link from the proposal
     * to the line, kind {@code baris}.
     *
     * @throws NotWaitingForLine when it was not handed over, or already is in the budget
     */
    void budgeted(ProposalNumber number, UUID line, Actor planner);
}
