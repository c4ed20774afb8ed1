package id.balai.budgeting.cash;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.OutsideStage;
import id.balai.kernel.Rupiah;
import id.balai.web.Format;

/** Every expected "no" to somebody who plans months. */
public sealed interface CashRefused {
    /** No stage of the year lets months be planned today. */
    record OutsideSchedule(OutsideStage stage) implements CashRefused {}

    /** The months of an account come to another sum than its lines, which somebody may have changed since. */
    record NotTheLines(String account, Rupiah months, Rupiah lines) implements CashRefused {}

    /** The fact, then the way out. */
    default String words() {
        return switch (this) {
            case OutsideSchedule r -> r.stage().words();
            case NotTheLines r ->
                t("budgeting.kas.refused", r.account(), Format.rupiah(r.months()), Format.rupiah(r.lines()));
        };
    }
}
