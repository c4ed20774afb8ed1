package id.balai.musrenbang.proposal;

import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Level;
import java.time.Instant;
import java.util.Optional;

/** Which places of a level are closed, because their meeting fixed what it decided. */
public interface Seals {
    /**
     * The seal of a place; until the transaction ends, no meeting there is fixed or opened again.
     *
     * @param place as {@link Level#paguPlace} names it
     */
    Optional<Seal> find(FiscalYear year, Level level, String place);

    /** Why nothing about it may be decided at that level now; empty while its place is open. */
    default Optional<Refusal> refusal(Proposal proposal, Level level, AgencyCode agency) {
        return find(proposal.year(), level, level.paguPlace(proposal.spot().region(), agency))
                .map(Refusal.Sealed::new);
    }

    /** @param minutes the number of the berita acara */
    record Seal(String minutes, Instant at) {}
}
