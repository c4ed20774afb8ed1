package id.balai.budgeting.intake;

import id.balai.kernel.PersonId;
import id.balai.ledger.Decision;
import org.jspecify.annotations.Nullable;

/**
 * Who imports: somebody signed in, or whoever may use the machine's command line.
 *
 * @param person null for the command line
 */
public record Importer(@Nullable PersonId person, String role) {
    public static final Importer COMMAND_LINE = new Importer(null, "operator");

    Decision sign(Decision decision) {
        return person == null ? decision : decision.by(person, role);
    }
}
