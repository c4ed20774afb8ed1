package id.balai.musrenbang.proposal;

import id.balai.kernel.Reason;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which proposals of the RKPD budgeting was given. */
public interface HandOvers {
    Optional<HandOver> find(UUID proposal);

    /** As {@link #find}, without asking for one on which a level still has to decide: it was given to nobody. */
    default Optional<HandOver> of(Proposal proposal) {
        return proposal.standing().state().isOpen() ? Optional.empty() : find(proposal.id());
    }

    /**
     * The act that gave it.
     *
     * @param list what the list is called that it was handed over with; null where it was handed over alone
     * @param reason why alone; null with a list
     * @param entry the entry of the decision log that proves it
     */
    record HandOver(
            Instant at,
            String actorName,
            String postTitle,
            @Nullable String list,
            @Nullable Reason reason,
            UUID entry) {}
}
