package id.balai.budgeting.ceiling;

import id.balai.kernel.Rupiah;

/** The ceilings of an agency together. */
public record AgencyCeilings(String agency, String name, int subs, Rupiah amount, Rupiah taken) {
    public Rupiah room() {
        return amount.minus(taken);
    }
}
