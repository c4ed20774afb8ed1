package id.balai.budgeting.shift;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Rupiah;
import java.util.List;
import java.util.Map;

/**
 * What moved since the budget was last adopted.
 *
 * @param back where it was opened from
 * @param shiftOnly whether a shift is all that is open today
 * @param agencies what agencies are called
 */
public record ShiftPage(
        FiscalYear year,
        String title,
        String back,
        String backLabel,
        boolean shiftOnly,
        List<SubShift> subs,
        Map<String, String> agencies) {
    public String agency(SubShift sub) {
        return agencies.getOrDefault(sub.agency(), sub.agency());
    }

    public Rupiah before(SubShift sub) {
        return sub.lines().stream().map(Moved::before).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    public Rupiah after(SubShift sub) {
        return sub.lines().stream().map(Moved::after).reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
