package id.balai.musrenbang.kamus;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KamusVariableTests {
    private static final KamusVariable LENGTH = new KamusVariable(
            "panjang", "Panjang", "m", new BigDecimal("0.5"), new BigDecimal("2000"), 2, new BigDecimal("96"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            96     | 96
            96 m   | 96
            1,5    | 1.5
            1.5    | 1.5
            1.25   | 1.25
            1.250  | 1250
            1.250,5| 1250.5
            0,5    | 0.5
            2000   | 2000""")
    void readsNumbersAsPeopleTypeThem(String typed, BigDecimal value) {
        assertThat(LENGTH.parse(typed))
                .isInstanceOfSatisfying(
                        Size.Given.class, given -> assertThat(given.value()).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sembilan", "-5", "1e9", "9,6,1", "٩٦", "96; DROP TABLE", "0x10", "99999999999999999999"})
    void refusesWhatIsNoNumber(String typed) {
        assertThat(wrong(typed)).isEqualTo(Size.Wrong.NOT_A_NUMBER);
    }

    @Test
    void saysWhatIsWrongWithANumberThatDoesNotFit() {
        assertThat(wrong("  ")).isEqualTo(Size.Wrong.MISSING);
        assertThat(wrong("0,4")).isEqualTo(Size.Wrong.TOO_SMALL);
        assertThat(wrong("2000,01")).isEqualTo(Size.Wrong.TOO_LARGE);
        assertThat(wrong("1,501")).isEqualTo(Size.Wrong.TOO_FINE);
    }

    private static Size.Wrong wrong(String typed) {
        return ((Size.Problem) LENGTH.parse(typed)).wrong();
    }
}
