package id.balai.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NikTests {
    private static final Nik INVENTED = new Nik("1275019913990001");

    @Test
    void showsOnlyTheRegionAndTheSerial() {
        assertThat(INVENTED).hasToString("1275••••••••0001");
    }

    @Test
    void takesBlanksAndDotsBetweenTheDigits() {
        assertThat(Nik.parse("1275.0199 1399-0001")).isEqualTo(INVENTED);
    }

    @Test
    void doesNotRepeatAWrongNumberInItsMessage() {
        assertThatThrownBy(() -> Nik.parse("12750199139900")).hasMessageNotContaining("1275");
    }

    @Test
    void knowsADateThatCannotBe() {
        assertThat(INVENTED.hasPossibleDate()).isFalse();
        assertThat(new Nik("1275013002990001").hasPossibleDate()).isFalse();
        assertThat(new Nik("1275014502990001").hasPossibleDate())
                .as("born 5 February, a woman")
                .isTrue();
    }
}
