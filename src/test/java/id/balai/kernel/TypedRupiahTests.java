package id.balai.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedRupiahTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.500.000.000|1500000000.00", "Rp 250.000,50|250000.50", "0|0.00", "Rp.7|7.00", "1500|1500.00"})
    void readsWhatPeopleTypeAndPaste(String typed, String amount) {
        assertThat(TypedRupiah.find(typed)).get().hasToString(amount);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "banyak", "-1", "1.50.000", "1,234", "1e9", "9999999999999999999", "1.000.000.000.000.000"})
    void refusesWhatIsNoAmount(String typed) {
        assertThat(TypedRupiah.find(typed)).isEmpty();
    }
}
