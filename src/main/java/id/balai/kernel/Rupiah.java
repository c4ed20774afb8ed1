package id.balai.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in rupiah with two decimals, as NUMERIC(20,2) holds it.
 *
 * <p>May be negative (differences). Rounding never happens in silence: only {@link #rounded()} rounds, to whole
 * rupiah, half up, which is how an RKA line is written.
 */
public record Rupiah(BigDecimal amount) implements Comparable<Rupiah> {
    private static final int SCALE = 2;
    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(18);

    /** Below the limit, which its own making needs. */
    public static final Rupiah ZERO = new Rupiah(BigDecimal.ZERO);

    /** @throws IllegalArgumentException when the amount has more than two decimals or 18 digits before the comma */
    public Rupiah {
        try {
            amount = amount.setScale(SCALE, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("more than two decimals: " + amount, e);
        }
        if (amount.abs().compareTo(LIMIT) >= 0) throw new IllegalArgumentException("amount too large: " + amount);
    }

    public static Rupiah of(long whole) {
        return new Rupiah(BigDecimal.valueOf(whole));
    }

    /** The product of a price and a volume, rounded to whole rupiah, half up. */
    public static Rupiah product(Rupiah price, BigDecimal volume) {
        return new Rupiah(price.amount.multiply(volume).setScale(0, RoundingMode.HALF_UP));
    }

    public Rupiah plus(Rupiah other) {
        return new Rupiah(amount.add(other.amount));
    }

    public Rupiah minus(Rupiah other) {
        return new Rupiah(amount.subtract(other.amount));
    }

    /** To whole rupiah, half up. */
    public Rupiah rounded() {
        return new Rupiah(amount.setScale(0, RoundingMode.HALF_UP));
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean exceeds(Rupiah other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Rupiah other) {
        return amount.compareTo(other.amount);
    }

    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
