package id.balai.budgeting.intake;

import id.balai.budgeting.sheet.CellRefused;
import id.balai.budgeting.sheet.SheetRow;

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

    /** Writes everything that was added or changed. Not called for a trial. */
    void save();
}
