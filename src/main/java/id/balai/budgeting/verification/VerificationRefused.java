package id.balai.budgeting.verification;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.OutsideStage;
import id.balai.web.Format;

/** Why an act of verification is not taken: every expected "no"; nothing is saved then. */
public sealed interface VerificationRefused {
    /** The stage of verification is not open. */
    record OutsideSchedule(OutsideStage stage) implements VerificationRefused {}

    /** Whoever wrote lines there, or may, does not verify them (separation of duties). */
    record OwnWork() implements VerificationRefused {}

    /** Notes that nobody settled stand in the way of initials. */
    record NotesOpen(int count) implements VerificationRefused {}

    /** Provisional lines stand in the way of initials. */
    record ProvisionalLines(int count) implements VerificationRefused {}

    /** The lines are no longer those that were looked at. */
    record LinesChanged() implements VerificationRefused {}

    /** This member's initials stand under these lines already. */
    record Initialled() implements VerificationRefused {}

    /** Somebody else answered or settled the note meanwhile. */
    record NoteChanged() implements VerificationRefused {}

    /** The fact, then the way out. */
    default String words() {
        return switch (this) {
            case OutsideSchedule r -> r.stage().words();
            case OwnWork _ -> t("budgeting.verify.refused.own");
            case NotesOpen r -> t("budgeting.verify.refused.notes", Format.number(r.count()));
            case ProvisionalLines r -> t("budgeting.verify.refused.provisional", Format.number(r.count()));
            case LinesChanged _ -> t("budgeting.verify.refused.lines");
            case Initialled _ -> t("budgeting.verify.refused.initialled");
            case NoteChanged _ -> t("budgeting.verify.refused.note");
        };
    }
}
