package id.balai.identity.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTests {
    /** The secret of the test vectors of RFC 4226 appendix D and RFC 6238 appendix B. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "0, 755224", "1, 287082", "2, 359152", "3, 969429", "4, 338314",
        "5, 254676", "6, 287922", "7, 162583", "8, 399871", "9, 520489"
    })
    void codesByCounterAreThoseOfRfc4226(long counter, String code) {
        assertThat(Totp.code(SECRET, counter, 6)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void codesByTimeAreThoseOfRfc6238(long seconds, String code) {
        assertThat(Totp.code(SECRET, seconds / 30, 8)).isEqualTo(code);
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(seconds))).isEqualTo(code.substring(2));
    }

    @Test
    void oneStepOfDriftIsForgivenAndNotTwo() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, now.minusSeconds(30)), now, -1))
                .isPresent();
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, now.plusSeconds(30)), now, -1))
                .isPresent();
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, now.minusSeconds(60)), now, -1))
                .isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, now.plusSeconds(60)), now, -1))
                .isEmpty();
    }

    @Test
    void aStepCountsOnce() {
        Instant now = Instant.ofEpochSecond(1_000_000_000);
        long step = Totp.stepOf(SECRET, Totp.codeAt(SECRET, now), now, -1).orElseThrow();
        assertThat(Totp.stepOf(SECRET, Totp.codeAt(SECRET, now), now, step)).isEmpty();
    }

    /** RFC 4648 section 10. */
    @ParameterizedTest
    @CsvSource({"f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void base32IsThatOfRfc4648(String text, String encoded) {
        assertThat(Base32.encode(text.getBytes(StandardCharsets.US_ASCII))).isEqualTo(encoded);
    }
}
