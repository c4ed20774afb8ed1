package id.balai.budgeting.cash;

import id.balai.kernel.Rupiah;

/**
 * A sub kegiatan in the list of an agency.
 *
 * @param amount the sum of its lines
 * @param planned the sum of its months
 * @param wrong how many of its accounts have months that are not their lines
 */
public record SubPlan(String sub, String name, Rupiah amount, Rupiah planned, int wrong) {
    public boolean isWhole() {
        return wrong == 0;
    }

    public Rupiah missing() {
        return amount.minus(planned);
    }
}
