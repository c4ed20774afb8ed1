package id.balai.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts in words, as people write them by hand on a budget form. */
class TerbilangTests {
    @ParameterizedTest
    @CsvSource({
        "0, nol",
        "11, sebelas",
        "19, sembilan belas",
        "100, seratus",
        "1000, seribu",
        "1001, seribu satu",
        "11000, sebelas ribu",
        "100000, seratus ribu",
        "1000000, satu juta",
        "4795200, empat juta tujuh ratus sembilan puluh lima ribu dua ratus",
        "5322672, lima juta tiga ratus dua puluh dua ribu enam ratus tujuh puluh dua",
        "1000000000, satu miliar",
        "1001000000, satu miliar satu juta",
        "803532981070, delapan ratus tiga miliar lima ratus tiga puluh dua juta sembilan ratus delapan puluh satu ribu tujuh puluh",
        "1029600251437, satu triliun dua puluh sembilan miliar enam ratus juta dua ratus lima puluh satu ribu empat ratus tiga puluh tujuh",
        "999000000000000, sembilan ratus sembilan puluh sembilan triliun"
    })
    void saysANumber(long number, String words) {
        assertThat(Terbilang.of(number)).isEqualTo(words);
    }

    @Test
    void saysSenAndDeficits() {
        assertThat(Terbilang.of(new Rupiah(new BigDecimal("12.50")))).isEqualTo("dua belas rupiah lima puluh sen");
        assertThat(Terbilang.of(Rupiah.of(-1_000))).isEqualTo("minus seribu rupiah");
        assertThatThrownBy(() -> Terbilang.of(1_000_000_000_000_000L)).isInstanceOf(IllegalArgumentException.class);
    }
}
