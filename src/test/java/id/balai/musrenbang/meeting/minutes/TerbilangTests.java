package id.balai.musrenbang.meeting.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerbilangTests {
    @ParameterizedTest
    @CsvSource({
        "0, nol",
        "1, satu",
        "10, sepuluh",
        "11, sebelas",
        "12, dua belas",
        "19, sembilan belas",
        "20, dua puluh",
        "48, empat puluh delapan",
        "100, seratus",
        "111, seratus sebelas",
        "201, dua ratus satu",
        "1000, seribu",
        "1999, seribu sembilan ratus sembilan puluh sembilan",
        "2027, dua ribu dua puluh tujuh",
        "41005, empat puluh satu ribu lima",
        "100000, seratus ribu",
    })
    void numbersAreSaidAsPeopleSayThem(int number, String words) {
        assertThat(Terbilang.of(number)).isEqualTo(words);
    }

    @Test
    void aDateIsWrittenAsMinutesWriteIt() {
        assertThat(Terbilang.date(LocalDate.of(2026, 1, 19)))
                .isEqualTo("Senin tanggal sembilan belas bulan Januari tahun dua ribu dua puluh enam");
    }
}
