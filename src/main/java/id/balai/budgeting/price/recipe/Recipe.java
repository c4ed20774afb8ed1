package id.balai.budgeting.price.recipe;

import id.balai.kernel.PriceItemCode;
import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * What one unit of work is made of. Each part is coefficient x price of its item, to the sen; general cost and profit is a
 * percentage of their sum, to the sen; the whole is rounded once to whole rupiah. Half up everywhere.
 *
 * @param overhead general cost and profit, 0 to 15 per cent (Permen PUPR 8/2023)
 */
public record Recipe(List<Part> parts, BigDecimal overhead) {
    private static final int SEN = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Recipe {
        parts = List.copyOf(parts);
        if (parts.isEmpty()) throw new IllegalArgumentException("a recipe of nothing");
    }

    /**
     * @param coefficient how much of the item one unit of work takes
     * @param price of one unit of the item
     */
    public record Part(
            Section section, PriceItemCode item, String name, String unit, BigDecimal coefficient, Rupiah price) {
        public Rupiah amount() {
            return new Rupiah(coefficient.multiply(price.amount()).setScale(SEN, RoundingMode.HALF_UP));
        }

        Part at(Rupiah other) {
            return new Part(section, item, name, unit, coefficient, other);
        }
    }

    /** What the parts cost together. */
    public Rupiah sum() {
        return parts.stream().map(Part::amount).reduce(Rupiah.ZERO, Rupiah::plus);
    }

    /** General cost and profit. */
    public Rupiah general() {
        return new Rupiah(sum().amount().multiply(overhead).divide(HUNDRED, SEN, RoundingMode.HALF_UP));
    }

    /** The price of one unit of work, in whole rupiah. */
    public Rupiah total() {
        return new Rupiah(sum().plus(general())
                .amount()
                .setScale(0, RoundingMode.HALF_UP)
                .setScale(SEN, RoundingMode.UNNECESSARY));
    }
}
