package id.balai.budgeting.version;

import id.balai.budgeting.calendar.OutsideStage;
import id.balai.budgeting.income.FundUse;
import id.balai.kernel.Rupiah;
import java.util.List;

/** Why a version is not frozen: every expected "no", with what its message needs. */
public sealed interface FreezeRefused {
    /** Lines that are declared provisional may not become binding. */
    record ProvisionalLines(int count) implements FreezeRefused {}

    /** (4 - 5) + (6.1 - 6.2) has to be zero in a binding budget (Permendagri 77/2020). */
    record Unbalanced(Rupiah difference) implements FreezeRefused {}

    /** Lines take more of an earmarked fund than comes in for it. */
    record FundsOver(List<FundUse> funds) implements FreezeRefused {}

    /** In so many sub kegiatan a jenis is not what was adopted; a shift moves money within it. */
    record ShiftOpen(int count) implements FreezeRefused {}

    /** In so many sub kegiatan the months do not come to what the lines cost. */
    record MonthsOff(int count) implements FreezeRefused {}

    /** So many sub kegiatan no member of the TAPD initialled as they stand; a reason for everybody is wanted. */
    record Unverified(int subs, int of) implements FreezeRefused {}

    /** The year has a version of that name. */
    record NameTaken(String code) implements FreezeRefused {}

    /** No stage of the year in which this document comes about is open. */
    record OutsideSchedule(OutsideStage stage) implements FreezeRefused {}

    /** Another document has to be frozen before. */
    record ChainBroken(BudgetStage needed) implements FreezeRefused {}

    /** A year adopts its budget once; what changes it afterwards is another document. */
    record AlreadyAdopted() implements FreezeRefused {}

    /** There is nothing to freeze. */
    record Empty() implements FreezeRefused {}
}
