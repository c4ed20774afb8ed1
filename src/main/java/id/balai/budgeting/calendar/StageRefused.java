package id.balai.budgeting.calendar;

import static id.balai.web.Text.t;

/** Every expected "no" to somebody who changes the days of a stage. */
public sealed interface StageRefused {
    /** The last day lies before the first. */
    record ClosesBeforeItOpens() implements StageRefused {}

    /** Nothing would be different. */
    record NothingChanged() implements StageRefused {}

    /** The APBD was adopted; what led to it does not open again. */
    record Adopted(Phase phase) implements StageRefused {}

    /** The fact, then the way out. */
    default String words() {
        return switch (this) {
            case ClosesBeforeItOpens _ -> t("budgeting.stage.refused.order");
            case NothingChanged _ -> t("budgeting.stage.refused.same");
            case Adopted r -> t("budgeting.stage.refused.adopted", r.phase().label());
        };
    }
}
