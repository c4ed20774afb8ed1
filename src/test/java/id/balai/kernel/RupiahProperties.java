package id.balai.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class RupiahProperties {
    @Property
    void whatIsAddedCanBeTakenAway(
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long a,
            @ForAll @LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) long b) {
        assertThat(Rupiah.of(a).plus(Rupiah.of(b)).minus(Rupiah.of(b))).isEqualTo(Rupiah.of(a));
    }

    @Property
    void roundingMovesByHalfARupiahAtMost(@ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long sen) {
        Rupiah exact = new Rupiah(BigDecimal.valueOf(sen, 2));
        assertThat(exact.rounded().minus(exact).amount().abs()).isLessThanOrEqualTo(new BigDecimal("0.50"));
    }

    @Example
    void halfARupiahIsRoundedAwayFromZero() {
        assertThat(new Rupiah(new BigDecimal("2.50")).rounded()).isEqualTo(Rupiah.of(3));
        assertThat(new Rupiah(new BigDecimal("-2.50")).rounded()).isEqualTo(Rupiah.of(-3));
    }

    @Example
    void moreThanTwoDecimalsAreRefusedInsteadOfRounded() {
        assertThatThrownBy(() -> new Rupiah(new BigDecimal("0.005"))).isInstanceOf(IllegalArgumentException.class);
    }
}
