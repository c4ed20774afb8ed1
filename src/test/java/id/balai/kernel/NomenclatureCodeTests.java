package id.balai.kernel;

import static id.balai.kernel.NomenclatureCode.Level.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NomenclatureCodeTests {
    private static final NomenclatureCode ROAD = new NomenclatureCode("1.03.10.2.01.0053");

    @ParameterizedTest
    @CsvSource({
        "1, URUSAN",
        "1.03, BIDANG",
        "1.03.10, PROGRAM",
        "1.03.10.2.01, KEGIATAN",
        "1.03.10.2.01.0053, SUB_KEGIATAN",
        "X.XX.01.2.02.0001, SUB_KEGIATAN"
    })
    void namesTheLevelOfItsLength(String code, NomenclatureCode.Level level) {
        assertThat(new NomenclatureCode(code).level()).isEqualTo(level);
    }

    @Test
    void climbsFromSubKegiatanToUrusan() {
        assertThat(ROAD.parent()).contains(new NomenclatureCode("1.03.10.2.01"));
        assertThat(ROAD.at(PROGRAM)).contains(new NomenclatureCode("1.03.10"));
        assertThat(ROAD.at(BIDANG)).contains(new NomenclatureCode("1.03"));
        assertThat(new NomenclatureCode("1").parent()).isEmpty();
        assertThat(new NomenclatureCode("1.03").at(PROGRAM)).isEmpty();
    }

    @Test
    void containsWhatLiesBelowIt() {
        assertThat(new NomenclatureCode("1.03").contains(ROAD)).isTrue();
        assertThat(new NomenclatureCode("1.02").contains(ROAD)).isFalse();
    }

    @Test
    void knowsTheProgrammeOfEveryAgency() {
        assertThat(new NomenclatureCode("X.XX.01").isOfEveryAgency()).isTrue();
        assertThat(ROAD.isOfEveryAgency()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0.01", "1.3", "1.03.10.2", "1.03.10.2.01.53", "1.03.10.2.01.0053.1", "1.0X", " 1.03"})
    void refusesAnotherShape(String text) {
        assertThatThrownBy(() -> new NomenclatureCode(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
