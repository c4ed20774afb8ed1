package id.balai.budgeting.rka;

import id.balai.kernel.AccountCode;
import id.balai.kernel.FundCode;
import id.balai.kernel.PriceItemCode;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import java.time.Month;
import org.jspecify.annotations.Nullable;

/**
 * What a planner decides about a line.
 *
 * @param item the item of the price book; only a provisional line may have none
 * @param name of the component, as the book had it when the line was written
 * @param unit what the price is for
 * @param price of one unit, without PPN
 * @param place where it will be, or null when it is for the whole city
 * @param provisional declared as not yet known in detail: coloured, counted in public, and in the way of approval
 * @param note the rule that sets the amount, where no item of the book does
 * @param month from which on it is needed, or null
 * @param recipient who gets it, of a grant or social aid
 */
public record LineContent(
        AccountCode account,
        @Nullable PriceItemCode item,
        String name,
        String specification,
        Koefisien koefisien,
        String unit,
        Rupiah price,
        Ppn ppn,
        FundCode fund,
        @Nullable RegionCode place,
        boolean provisional,
        String note,
        @Nullable Month month,
        Recipient recipient) {

    /** Needed at no certain time, and given to nobody. */
    public LineContent(
            AccountCode account,
            @Nullable PriceItemCode item,
            String name,
            String specification,
            Koefisien koefisien,
            String unit,
            Rupiah price,
            Ppn ppn,
            FundCode fund,
            @Nullable RegionCode place,
            boolean provisional,
            String note) {
        this(
                account,
                item,
                name,
                specification,
                koefisien,
                unit,
                price,
                ppn,
                fund,
                place,
                provisional,
                note,
                null,
                Recipient.NONE);
    }

    /** @throws IllegalArgumentException when the amount is too large to be one */
    public Rupiah amount() {
        return koefisien.cost(price, ppn);
    }
}
