package id.balai.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionCodeTests {
    @ParameterizedTest
    @CsvSource({"12.75,1", "12.75.01,2", "12.75.01.1001,3", "12.75.01.1001.07,4"})
    void knowsItsLevel(String code, int depth) {
        assertThat(new RegionCode(code).depth()).isEqualTo(depth);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12", "1275", "12.75.1", "12.75.01.101", "12.75.01.1001.1", "12.75.01.1001.01.01", "12.75.0a"
            })
    void refusesOtherShapes(String text) {
        assertThatThrownBy(() -> new RegionCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void containsWhatLiesInsideIt() {
        RegionCode kecamatan = new RegionCode("12.75.01");
        assertThat(kecamatan.contains(new RegionCode("12.75.01.1001"))).isTrue();
        assertThat(kecamatan.contains(new RegionCode("12.75.02.1001"))).isFalse();
        assertThat(kecamatan.contains(new RegionCode("12.75"))).isFalse();
    }
}
