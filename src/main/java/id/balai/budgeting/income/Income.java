package id.balai.budgeting.income;

import id.balai.kernel.AccountCode;
import id.balai.kernel.Rupiah;

/**
 * What comes in (4, 6.1) or is financed (6.2) under an account of an agency.
 *
 * @param agency its code; empty for the city as a whole, as older rows have it
 * @param basis the law or decision that says so
 */
public record Income(String agency, AccountCode account, Rupiah amount, String basis) {
    /** Whether the money leaves: pengeluaran pembiayaan. */
    public boolean goesOut() {
        return account.value().startsWith("6.2");
    }
}
