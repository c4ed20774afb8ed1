package id.balai.budgeting.rka;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;

class KoefisienProperties {
    /** Counted in whole hundredths of hundredths, without a decimal type: money is neither made nor lost. */
    @Property
    void isTheNearestWholeRupiahToTheExactProduct(
            @ForAll @Size(min = 1, max = 4) List<@BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal> volumes,
            @ForAll @LongRange(min = 1, max = 50_000_000) long price,
            @ForAll Ppn ppn) {
        Rupiah cost = koefisien(volumes).cost(Rupiah.of(price), ppn);
        BigInteger exact = BigInteger.valueOf(price).multiply(BigInteger.valueOf(100 + ppn.percent()));
        BigInteger scale = BigInteger.valueOf(100);
        for (BigDecimal volume : volumes) {
            exact = exact.multiply(volume.movePointRight(2).toBigIntegerExact());
            scale = scale.multiply(BigInteger.valueOf(100));
        }
        BigInteger twice = exact.shiftLeft(1).add(scale).divide(scale.shiftLeft(1));
        assertThat(cost.amount().toBigIntegerExact()).isEqualTo(twice);
    }

    @Property
    void doesNotDependOnTheOrderOfThePairs(
            @ForAll @Size(min = 2, max = 4) List<@BigRange(min = "0.01", max = "500") @Scale(2) BigDecimal> volumes,
            @ForAll @LongRange(min = 1, max = 50_000_000) long price) {
        List<BigDecimal> turned = new ArrayList<>(volumes);
        Collections.reverse(turned);
        assertThat(koefisien(turned).cost(Rupiah.of(price), Ppn.ELEVEN))
                .isEqualTo(koefisien(volumes).cost(Rupiah.of(price), Ppn.ELEVEN));
    }

    private static Koefisien koefisien(List<BigDecimal> volumes) {
        return new Koefisien(
                volumes.stream().map(v -> Koefisien.Factor.of(v, "satuan")).toList());
    }
}
