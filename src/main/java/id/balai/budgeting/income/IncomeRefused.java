package id.balai.budgeting.income;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.OutsideStage;

/** Every expected "no" to somebody who writes income or financing. */
public sealed interface IncomeRefused {
    /** No stage of the year lets it be written today. */
    record OutsideSchedule(OutsideStage stage) implements IncomeRefused {}

    /** No account of income or financing of the last level that is in force. */
    record AccountUnknown(String account) implements IncomeRefused {}

    /** No such agency. */
    record AgencyUnknown(String agency) implements IncomeRefused {}

    /** The fact, then the way out. */
    default String words() {
        return switch (this) {
            case OutsideSchedule r -> r.stage().words();
            case AccountUnknown r -> t("budgeting.income.refused.account", r.account());
            case AgencyUnknown r -> t("budgeting.income.refused.agency", r.agency());
        };
    }
}
