package id.balai.budgeting.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {
    private static final List<Spelling.Word> BOOK = List.of(
            new Spelling.Word("kertas", 90),
            new Spelling.Word("keras", 5),
            new Spelling.Word("printer", 40),
            new Spelling.Word("semen", 30),
            new Spelling.Word("a4", 12));

    @ParameterizedTest
    @CsvSource({"kertass, kertas", "krtas, kertas", "ketras, kertas", "pritner, printer", "semn, semen"})
    void findsTheWordThatWasMeant(String typed, String meant) {
        assertThat(Spelling.nearest(typed, BOOK)).contains(meant);
    }

    @Test
    void takesTheCommonerOfTwoEquallyNear() {
        assertThat(Spelling.nearest("keas", List.of(new Spelling.Word("kras", 1), new Spelling.Word("kas", 7))))
                .contains("kas");
    }

    @Test
    void correctsNoShortWordAndNothingFar() {
        assertThat(Spelling.nearest("a5", BOOK)).isEmpty();
        assertThat(Spelling.nearest("generator", BOOK)).isEmpty();
    }
}
