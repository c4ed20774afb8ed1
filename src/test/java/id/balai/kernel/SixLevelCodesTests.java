package id.balai.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, funds and price items share one shape. */
class SixLevelCodesTests {
    @Test
    void anAccountIsPaddedFromTheNumbersOfTheOfficialTable() {
        assertThat(AccountCode.of(List.of(5, 1, 2, 1, 1, 24))).isEqualTo(new AccountCode("5.1.02.01.01.0024"));
        assertThat(AccountCode.of(List.of(5, 1, 2))).isEqualTo(new AccountCode("5.1.02"));
    }

    @Test
    void anAccountTakesMoneyAtTheSixthLevelOnly() {
        AccountCode stationery = new AccountCode("5.1.02.01.01.0024");
        assertThat(stationery.takesMoney()).isTrue();
        assertThat(stationery.isSpending()).isTrue();
        assertThat(stationery.parent().orElseThrow().takesMoney()).isFalse();
        assertThat(stationery.atDepth(3)).contains(new AccountCode("5.1.02"));
        assertThat(new AccountCode("5").parent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.1.12", "7", "5.10", "5.1.2", "5.1.02.01.01.24", "5.1.02.01.01.0024.1", "5."})
    void anAccountRefusesAnotherShape(String text) {
        assertThatThrownBy(() -> new AccountCode(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFundIsUmumOrKhusus() {
        assertThat(FundCode.of(List.of(1, 2, 1, 1, 2))).isEqualTo(new FundCode("1.2.01.01.02"));
        assertThatThrownBy(() -> new FundCode("3.1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPriceItemIsASerialInItsKindOfGoods() {
        PriceItemCode paper = PriceItemCode.of("1.1.12.01.03.0001", 17);
        assertThat(paper).hasToString("1.1.12.01.03.0001.00017");
        assertThat(paper.group()).isEqualTo("1.1.12.01.03.0001");
        assertThat(paper.serial()).isEqualTo(17);
        assertThatThrownBy(() -> PriceItemCode.of("1.1.12", 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
