package id.balai.budgeting.shift;

import id.balai.kernel.AccountCode;
import id.balai.kernel.Rupiah;
import java.util.UUID;

/** A line that is not what it was when the budget was last adopted; zero where it was not, or is no more. */
public record Moved(
        UUID line,
        String agency,
        String sub,
        String subName,
        AccountCode account,
        String name,
        Rupiah before,
        Rupiah after) {
    public Rupiah difference() {
        return after.minus(before);
    }
}
