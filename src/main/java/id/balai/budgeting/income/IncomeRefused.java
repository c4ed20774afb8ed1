package id.balai.budgeting.income;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.OutsideStage;
import id.balai.web.Format;

/** Every expected "no" to somebody who writes income or financing. */
public sealed interface IncomeRefused {
    /** No stage of the year lets it be written today. */
    record OutsideSchedule(OutsideStage stage) implements IncomeRefused {}

    /** No account of income or financing of the last level that is in force. */
    record AccountUnknown(String account) implements IncomeRefused {}

    /** No such agency. */
    record AgencyUnknown(String agency) implements IncomeRefused {}

    /** Somebody wrote it since the form was opened, or it was there already. */
    record Written(Income theirs, int version) implements IncomeRefused {}

    /** The fact, then the way out. */
    default String words() {
        return switch (this) {
            case OutsideSchedule r -> r.stage().words();
            case AccountUnknown r -> t("budgeting.income.refused.account", r.account());
            case AgencyUnknown r -> t("budgeting.income.refused.agency", r.agency());
            case Written r ->
                t(
                        "budgeting.income.refused.written",
                        Format.rupiah(r.theirs().amount()),
                        r.theirs().basis());
        };
    }
}
