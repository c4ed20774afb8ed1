package id.balai.budgeting.performance;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.OutsideStage;

/** Why indicators are not taken; nothing is saved then. */
public sealed interface PerformanceRefused {
    /** No stage in which an RKA may be written is open. */
    record OutsideSchedule(OutsideStage stage) implements PerformanceRefused {}

    /** Somebody else wrote it since it was opened. */
    record ChangedMeanwhile() implements PerformanceRefused {}

    /** The fact, then the way out. */
    default String words() {
        return switch (this) {
            case OutsideSchedule r -> r.stage().words();
            case ChangedMeanwhile _ -> t("budgeting.performance.meanwhile");
        };
    }
}
