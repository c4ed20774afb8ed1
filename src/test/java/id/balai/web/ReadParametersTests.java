package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadParametersTests {
    private static final ReadParameters TWO = new ReadParameters(Optional.of(Set.of("urut", "cari")));

    @ParameterizedTest
    @CsvSource({
        "urut=biaya, urut=biaya",
        "fbclid=x&urut=biaya&utm_source=wa&cari=got, urut=biaya&cari=got",
        "cari=a&cari=b, cari=a&cari=b",
        "cari, cari",
        // Written with escapes it may be a name that is read: the server would find "urut" here.
        "u%72ut=biaya&fbclid=x, u%72ut=biaya",
        "u+r=1, u+r=1",
        "URUT=biaya, ",
        "fbclid=cari=x, ",
        "&&=, "
    })
    void onlyWhatIsReadCounts(String query, String counts) {
        assertThat(TWO.within(query)).isEqualTo(counts);
    }

    @Test
    void everythingCountsWhereItIsNotKnownWhatIsRead() {
        assertThat(ReadParameters.ALL.within("fbclid=x")).isEqualTo("fbclid=x");
        assertThat(ReadParameters.ALL.within(null)).isNull();
    }
}
