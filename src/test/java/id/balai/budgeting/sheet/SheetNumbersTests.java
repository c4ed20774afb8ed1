package id.balai.budgeting.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetNumbersTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.250.000,50 | 1250000.50",
                "1.250.000 | 1250000",
                "1.250 | 1250",
                "Rp 1.250.000,- | 1250000",
                "Rp. 15.000 | 15000",
                "1250000 | 1250000",
                "1250000,5 | 1250000.5",
                "1250000.5 | 1250000.5",
                "1,250,000.50 | 1250000.50",
                "0 | 0"
            })
    void readsWhatPeopleType(String typed, BigDecimal value) {
        assertThat(SheetNumbers.parse(typed))
                .hasValueSatisfying(n -> assertThat(n).isEqualByComparingTo(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "1.25.000", "1,25,000", "-5", "1e9", "1.250,50,1", "=A1", "1..000", "∞"})
    void takesNothingThatCouldMeanSomethingElse(String typed) {
        assertThat(SheetNumbers.parse(typed)).isEmpty();
    }

    @Test
    void doesNotParseADigitStringWithoutEnd() {
        assertThat(SheetNumbers.parse("9".repeat(100_000))).isEmpty();
    }
}
