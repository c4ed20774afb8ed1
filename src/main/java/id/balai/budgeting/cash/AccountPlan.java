package id.balai.budgeting.cash;

import id.balai.kernel.AccountCode;
import id.balai.kernel.Rupiah;

/**
 * An account of a sub kegiatan: what its lines cost, and the months.
 *
 * @param amount the sum of its lines; zero where it has none any more
 */
public record AccountPlan(AccountCode account, String name, Rupiah amount, Months months) {
    /** What the months still miss; negative where they are too much. */
    public Rupiah missing() {
        return amount.minus(months.sum());
    }

    /** The name of the field of a month, from 1. */
    public String field(int month) {
        return "bulan_" + account.value().replace('.', '-') + "_" + month;
    }
}
