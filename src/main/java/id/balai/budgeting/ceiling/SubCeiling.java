package id.balai.budgeting.ceiling;

import id.balai.kernel.Rupiah;

/**
 * The ceiling of a sub kegiatan of an agency.
 *
 * @param taken the sum of its lines
 */
public record SubCeiling(String sub, String name, Rupiah amount, Rupiah taken) {
    public Rupiah room() {
        return amount.minus(taken);
    }

    /** The name of its field. */
    public String field() {
        return "pagu_" + sub.replace('.', '-');
    }
}
