package id.balai.budgeting.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.balai.kernel.Rupiah;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Expected values by hand: 1 - e^-1 (1 + 1 + 1/2 + 1/6 + 1/24) = 0.00366 for five where one is usual. */
class BunchingTests {
    @Test
    void theChanceIsThatOfPoisson() {
        assertThat(Bunching.chance(0, 1)).isEqualTo(1);
        assertThat(Bunching.chance(1, 1)).isCloseTo(0.63212, within(0.00001));
        assertThat(Bunching.chance(5, 1)).isCloseTo(0.00366, within(0.00001));
        assertThat(Bunching.chance(7, 2)).isCloseTo(0.00453, within(0.00001));
    }

    @Test
    void standsOutOnlyWhenItIsManyTimesAsManyAndHardlyChance() {
        assertThat(Bunching.standsOut(4, 0)).as("chance 0.019").isFalse();
        assertThat(Bunching.standsOut(5, 0)).isTrue();
        assertThat(Bunching.standsOut(6, 2)).as("three times, not more").isFalse();
        assertThat(Bunching.standsOut(7, 2)).isTrue();
        assertThat(Bunching.standsOut(300, 100)).as("three times, not more").isFalse();
    }

    /** Perpres 46/2025 doubled it for construction from 30 April 2025 on; goods stayed. */
    @Test
    void limitsAreDated() {
        ValueLimits limits = new ValueLimits();
        assertThat(limits.on(LocalDate.of(2025, 4, 29)))
                .extracting(limit -> limit.code() + " " + limit.amount())
                .containsExactly("barang 200000000.00", "konstruksi 200000000.00");
        assertThat(limits.on(LocalDate.of(2026, 1, 1)))
                .extracting(limit -> limit.code() + " " + limit.amount())
                .containsExactly("barang 200000000.00", "konstruksi 400000000.00");
        ValueLimit goods = limits.on(LocalDate.of(2026, 1, 1)).getFirst();
        assertThat(goods.from()).isEqualTo(Rupiah.of(180_000_000));
        assertThat(goods.to()).isEqualTo(Rupiah.of(220_000_000));
    }
}
