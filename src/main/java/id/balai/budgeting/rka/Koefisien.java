package id.balai.budgeting.rka;

import id.balai.kernel.NonBlank;
import id.balai.kernel.Rupiah;
import id.balai.web.Format;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How much of something a line buys, as up to four pairs of volume and unit whose product counts: "12 orang × 3 hari ×
 * 2 kali" (form RKA-Rincian Belanja).
 */
public record Koefisien(List<Factor> factors) {
    public static final int MOST = 4;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @throws IllegalArgumentException without a pair or with more than four */
    public Koefisien {
        factors = List.copyOf(factors);
        if (factors.isEmpty() || factors.size() > MOST) {
            throw new IllegalArgumentException("one to four pairs: " + factors);
        }
    }

    /**
     * One pair.
     *
     * @param volume more than zero, at most four decimals and ten digits before the comma
     */
    public record Factor(BigDecimal volume, NonBlank unit) {
        private static final int DECIMALS = 4;
        private static final BigDecimal LIMIT = BigDecimal.TEN.pow(10);

        /** @throws IllegalArgumentException when the volume lies outside */
        public Factor {
            if (volume.signum() <= 0
                    || volume.compareTo(LIMIT) >= 0
                    || volume.stripTrailingZeros().scale() > DECIMALS) {
                throw new IllegalArgumentException("not a volume: " + volume);
            }
            volume = volume.stripTrailingZeros();
        }

        public static Factor of(BigDecimal volume, String unit) {
            return new Factor(volume, new NonBlank(unit));
        }
    }

    public static Koefisien of(BigDecimal volume, String unit) {
        return new Koefisien(List.of(Factor.of(volume, unit)));
    }

    /** The product of the volumes, exact. */
    public BigDecimal volume() {
        return factors.stream().map(Factor::volume).reduce(BigDecimal.ONE, BigDecimal::multiply);
    }

    /**
     * What it costs: volume times price, with PPN, rounded once at the end to whole rupiah, half up.
     *
     * @throws IllegalArgumentException when the amount has more than 18 digits
     */
    public Rupiah cost(Rupiah price, Ppn ppn) {
        BigDecimal exact = volume().multiply(price.amount())
                .multiply(HUNDRED.add(BigDecimal.valueOf(ppn.percent())))
                .movePointLeft(2);
        return new Rupiah(exact.setScale(0, RoundingMode.HALF_UP));
    }

    /** As forms write it, in the language of the request: "12 orang × 3 hari × 2 kali". */
    public String text() {
        return factors.stream()
                .map(f -> Format.quantity(f.volume(), f.unit().value()))
                .collect(Collectors.joining(" × "));
    }
}
