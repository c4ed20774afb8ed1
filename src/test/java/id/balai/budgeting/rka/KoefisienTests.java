package id.balai.budgeting.rka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class KoefisienTests {
    /** 12 orang x 3 hari x 2 kali at Rp66.600: the worked example of how an RKA line is computed. */
    private static final Koefisien MEALS =
            new Koefisien(List.of(pair("12", "orang"), pair("3", "hari"), pair("2", "kali")));

    private static final Rupiah PRICE = Rupiah.of(66_600);

    @Test
    void isTheProductOfItsPairs() {
        assertThat(MEALS.volume()).isEqualByComparingTo("72");
        assertThat(MEALS.text()).isEqualTo("12 orang × 3 hari × 2 kali");
    }

    @Test
    void costsTheWorkedExampleToTheRupiah() {
        assertThat(MEALS.cost(PRICE, Ppn.NONE)).isEqualTo(Rupiah.of(4_795_200));
        assertThat(MEALS.cost(PRICE, Ppn.ELEVEN)).isEqualTo(Rupiah.of(5_322_672));
    }

    @Test
    void roundsOnceAtTheEndHalfUp() {
        Koefisien half = Koefisien.of(new BigDecimal("0.5"), "jam");
        assertThat(half.cost(Rupiah.of(1), Ppn.NONE)).isEqualTo(Rupiah.of(1));
        assertThat(half.cost(Rupiah.of(2_001), Ppn.ELEVEN)).isEqualTo(Rupiah.of(1_111));
        assertThat(Koefisien.of(new BigDecimal("0.3333"), "m").cost(Rupiah.of(3), Ppn.NONE))
                .isEqualTo(Rupiah.of(1));
    }

    @Test
    void takesOneToFourPairs() {
        assertThatThrownBy(() -> new Koefisien(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Koefisien(Collections.nCopies(5, pair("1", "kali"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesVolumesThatAreNone() {
        for (String volume : List.of("0", "-1", "0.00001", "10000000000")) {
            assertThatThrownBy(() -> pair(volume, "m")).as(volume).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> pair("1", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAnAmountBeyondAllMoney() {
        Koefisien much = new Koefisien(Collections.nCopies(4, pair("9999999999", "m")));
        assertThatThrownBy(() -> much.cost(PRICE, Ppn.NONE)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Koefisien.Factor pair(String volume, String unit) {
        return Koefisien.Factor.of(new BigDecimal(volume), unit);
    }
}
