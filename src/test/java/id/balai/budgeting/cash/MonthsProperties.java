package id.balai.budgeting.cash;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Dividing a sum over the year loses and makes nothing. */
class MonthsProperties {
    @Property
    void twelveMonthsAreTheSumToTheSen(@ForAll("sums") Rupiah sum) {
        Months months = Months.even(sum);
        BigDecimal together = BigDecimal.ZERO;
        for (Rupiah each : months.each()) together = together.add(each.amount());
        assertThat(together).isEqualByComparingTo(sum.amount());
    }

    /** Eleven months are the same whole rupiah; the last is at most twelve rupiah more than they. */
    @Property
    void theLastMonthTakesLittleMoreThanTheOthers(@ForAll("sums") Rupiah sum) {
        List<Rupiah> each = Months.even(sum).each();
        assertThat(each.subList(0, 11)).allMatch(each.getFirst()::equals);
        assertThat(each.getFirst().amount().remainder(BigDecimal.ONE)).isEqualByComparingTo(BigDecimal.ZERO);
        Rupiah more = each.getLast().minus(each.getFirst());
        assertThat(more.isNegative()).isFalse();
        assertThat(more).isLessThan(Rupiah.of(12));
    }

    @Example
    void oneMillionIsElevenTimes83333And83337() {
        assertThat(Months.even(Rupiah.of(1_000_000)).each())
                .startsWith(Rupiah.of(83_333))
                .endsWith(Rupiah.of(83_337));
    }

    @Provide
    Arbitrary<Rupiah> sums() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("9999999999999.99"))
                .ofScale(2)
                .map(Rupiah::new);
    }
}
