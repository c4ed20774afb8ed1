package id.balai.budgeting.warning;

import id.balai.kernel.Rupiah;
import java.util.List;

/**
 * Whether amounts crowd just under a limit: by chance about as many lie in the tenth below it as in the tenth above. It
 * stands out when more than three times as many lie below, and so many would come about by chance in fewer than one case
 * of a hundred (Poisson).
 *
 * @param below how many lie from nine tenths of the limit up to it
 * @param above how many lie over it up to eleven tenths
 * @param lines those below, the largest first; none where nothing stands out
 */
public record Bunching(ValueLimit limit, int below, int above, List<OddLine> lines) {
    /** So many times as many. */
    static final int TIMES = 3;

    static final double CHANCE = 0.01;

    static boolean standsOut(int below, int above) {
        return below > TIMES * above && chance(below, Math.max(1, above)) < CHANCE;
    }

    /** How probable it is that so many or more come about where so many are usual: P(X >= k) for Poisson. */
    static double chance(int many, int usual) {
        double term = Math.exp(-usual);
        double fewer = 0;
        for (int k = 0; k < many; k++) {
            fewer += term;
            term *= (double) usual / (k + 1);
        }
        return Math.max(0, 1 - fewer);
    }

    public boolean isOdd() {
        return standsOut(below, above);
    }

    public String code() {
        return limit.code();
    }

    public String label() {
        return limit.label();
    }

    public Rupiah amount() {
        return limit.amount();
    }

    public Rupiah from() {
        return limit.from();
    }

    public Rupiah to() {
        return limit.to();
    }

    public String law() {
        return limit.law();
    }

    public List<String> accounts() {
        return limit.accounts();
    }
}
