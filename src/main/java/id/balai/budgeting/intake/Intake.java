package id.balai.budgeting.intake;

import id.balai.budgeting.sheet.CellRefused;
import id.balai.budgeting.sheet.SheetRow;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One import under way: knows what the city has, takes rows, writes the difference at the end. */
public interface Intake {
    /** What a row is to the city. */
    enum Verdict {
        ADDED,
        CHANGED,
        UNCHANGED
    }

    /** @throws CellRefused when the row cannot be taken; the others go on */
    Verdict take(SheetRow row);

    /** What has to be said before the whole can be taken, for whoever imports; empty when nothing is. */
    default Optional<String> wanting() {
        return Optional.empty();
    }

    /**
     * Writes everything that was added or changed. Not called for a trial.
     *
     * @param sha256 of the file
     */
    void save(@Nullable String sha256);
}
