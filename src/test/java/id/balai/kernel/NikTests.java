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

    /** UU 24/2013: the day of birth, with 40 added for women. */
    @Test
    void tellsTheSexByTheDayOfBirth() {
        assertThat(new Nik("1275010105990001").sex()).contains(Sex.MAN);
        assertThat(new Nik("1275013199990001").sex()).contains(Sex.MAN);
        assertThat(new Nik("1275014105990001").sex()).contains(Sex.WOMAN);
        assertThat(new Nik("1275017199990001").sex()).contains(Sex.WOMAN);
        for (String day : new String[] {"00", "32", "40", "72", "99"}) {
            assertThat(new Nik("127501" + day + "05990001").sex()).as(day).isEmpty();
        }
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
