package id.balai.budgeting.price;

import id.balai.kernel.AccountCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an item of the book costs at most in a year.
 *
 * @param accounts the accounts whose lines may use it
 * @param withdrawnOn from that day on it may not be used for anything new
 * @param peers how many prices the book has for the same name, specification and unit
 * @param lowest the lowest of them
 * @param highest the highest of them
 * @param version grows when the amount changes
 */
public record StandardPrice(
        PriceItemCode item,
        PriceKind kind,
        String groupName,
        String name,
        String specification,
        String unit,
        FiscalYear year,
        Rupiah amount,
        Set<AccountCode> accounts,
        String note,
        String source,
        boolean sample,
        @Nullable LocalDate withdrawnOn,
        int peers,
        Rupiah lowest,
        Rupiah highest,
        int version) {

    public StandardPrice {
        accounts = Set.copyOf(accounts);
    }

    public boolean isOpen(LocalDate day) {
        return withdrawnOn == null || day.isBefore(withdrawnOn);
    }

    /** Whether the same thing stands in the book at more than one price. */
    public boolean isPricedTwice() {
        return lowest.compareTo(highest) < 0;
    }
}
