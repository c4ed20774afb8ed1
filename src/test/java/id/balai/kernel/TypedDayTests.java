package id.balai.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedDayTests {
    @Test
    void readsADayOfADateField() {
        assertThat(TypedDay.find(" 2026-11-24 ")).contains(LocalDate.of(2026, 11, 24));
        assertThat(TypedDay.find("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "24/11/2026", "2026-02-29", "2026-13-01", "+999999999-12-31", "-0001-01-01", "1899-12-31"})
    void whatIsNoDayOfACalendarIsNone(String typed) {
        assertThat(TypedDay.find(typed)).isEmpty();
    }
}
