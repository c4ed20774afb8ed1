package id.balai.ledger;

import java.util.Optional;
import java.util.UUID;

/**
 * A kind of object whose every change is in the log. Modules contribute one bean for each table with a {@code version}
 * column; the nightly replay then compares the table with what the log says.
 */
public interface LedgerSubject {
    /** The kind that the module's decisions carry, for instance {@code musrenbang.proposal}. */
    String kind();

    /**
     * A query over the current city's table with the columns {@code object} (uuid), {@code version} (int) and
     * {@code state} (text; what the last decision's {@code to} said).
     */
    String sql();

    /** The public page of the object; empty when it has none. */
    default Optional<String> path(UUID object) {
        return Optional.empty();
    }
}
