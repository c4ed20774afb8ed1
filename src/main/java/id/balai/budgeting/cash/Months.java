package id.balai.budgeting.cash;

import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** What is needed in each of the twelve months, January first; none is negative. */
public record Months(List<Rupiah> each) {
    public static final int COUNT = 12;

    /** @throws IllegalArgumentException when there are not twelve, or one is negative */
    public Months {
        each = List.copyOf(each);
        if (each.size() != COUNT) throw new IllegalArgumentException("not twelve months: " + each.size());
        if (each.stream().anyMatch(Rupiah::isNegative)) throw new IllegalArgumentException("negative: " + each);
    }

    /** Nothing in any month. */
    public static Months none() {
        return new Months(java.util.Collections.nCopies(COUNT, Rupiah.ZERO));
    }

    /** The same in every month, rounded down to whole rupiah; the last month takes the rest, so the sum is exact. */
    public static Months even(Rupiah sum) {
        BigDecimal part = sum.amount().divide(BigDecimal.valueOf(COUNT), 0, RoundingMode.DOWN);
        List<Rupiah> each = new ArrayList<>();
        for (int i = 1; i < COUNT; i++) each.add(new Rupiah(part));
        each.add(new Rupiah(sum.amount().subtract(part.multiply(BigDecimal.valueOf(COUNT - 1L)))));
        return new Months(each);
    }

    public Rupiah sum() {
        return each.stream().reduce(Rupiah.ZERO, Rupiah::plus);
    }
}
