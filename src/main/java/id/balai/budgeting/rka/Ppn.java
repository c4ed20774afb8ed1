package id.balai.budgeting.rka;

/**
 * Value added tax on a line, in percent; the book's prices are without it. The rates are those seen in budgets: none, 11
 * (UU 7/2021 art. 7) and 12.
 */
public enum Ppn {
    NONE(0),
    ELEVEN(11),
    TWELVE(12);

    private final int percent;

    Ppn(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /** @throws IllegalArgumentException for another rate */
    public static Ppn of(int percent) {
        for (Ppn ppn : values()) {
            if (ppn.percent == percent) return ppn;
        }
        throw new IllegalArgumentException("not a rate of PPN: " + percent);
    }
}
