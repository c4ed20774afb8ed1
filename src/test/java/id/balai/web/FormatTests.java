package id.balai.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.kernel.Rupiah;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** The city's way of writing, as in the rules of voice; the separators are those of the Indonesian spelling (EYD V). */
class FormatTests {
    private static final Instant NINE = Instant.parse("2026-01-05T02:00:00Z");

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1250000 | Rp1.250.000 | Rp1,250,000",
                "1250000.50 | Rp1.250.000,50 | Rp1,250,000.50",
                "-13700000 | −Rp13.700.000 | −Rp13,700,000",
                "0 | Rp0 | Rp0",
                "1013000000000 | Rp1.013.000.000.000 | Rp1,013,000,000,000",
            })
    void money(String amount, String indonesian, String english) {
        assertThat(Format.rupiah(rupiah(amount))).isEqualTo(indonesian);
        inEnglish();
        assertThat(Format.rupiah(rupiah(amount))).isEqualTo(english);
    }

    /** SI writes square metre m² (BIPM, SI Brochure 9th ed., table 4); price books write m2. */
    @ParameterizedTest
    @CsvSource({"m2, m²", "m3, m³", "M2, m²", "m, m", "unit, unit", "OK, OK"})
    void unitsAreWrittenAsPeopleReadThem(String unit, String written) {
        assertThat(Format.unit(unit)).isEqualTo(written);
        assertThat(Format.quantity(new BigDecimal("521.3600"), unit)).isEqualTo("521,36 " + written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "6840000000 | Rp6,84 miliar | Rp6.84 billion",
                "742600000000 | Rp742,6 miliar | Rp742.6 billion",
                "1008000000000 | Rp1,01 triliun | Rp1.01 trillion",
                "299300000 | Rp299,3 juta | Rp299.3 million",
                "410000 | Rp410.000 | Rp410,000",
                "-5000000000 | −Rp5 miliar | −Rp5 billion",
            })
    void bigMoney(String amount, String indonesian, String english) {
        assertThat(Format.brief(rupiah(amount))).isEqualTo(indonesian);
        inEnglish();
        assertThat(Format.brief(rupiah(amount))).isEqualTo(english);
    }

    @Test
    void numbers() {
        assertThat(Format.number(9412)).isEqualTo("9.412");
        assertThat(Format.number(new BigDecimal("1425.50"))).isEqualTo("1.425,5");
        assertThat(Format.signed(new BigDecimal("30.8"))).isEqualTo("+30,8");
        assertThat(Format.signed(new BigDecimal("-13.7"))).isEqualTo("−13,7");
        assertThat(Format.percent(0.957)).isEqualTo("96%");
        assertThat(Format.percent(0.074)).isEqualTo("7,4%");
    }

    @Test
    void dates() {
        assertThat(Format.date(LocalDate.of(2026, 1, 5))).isEqualTo("Senin, 5 Januari 2026");
        assertThat(Format.dateTime(NINE)).isEqualTo("Senin, 5 Januari 2026 pukul 09.00 WIB");
        assertThat(Format.time(NINE)).isEqualTo("09.00");
        assertThat(Format.iso(NINE)).isEqualTo("2026-01-05T09:00+07:00");
        inEnglish();
        assertThat(Format.dateTime(NINE)).isEqualTo("Monday, 5 January 2026 at 09:00 WIB");
    }

    /** 23.30 in London is already the next day in Binjai. */
    @Test
    void theDayIsTheCitysDay() {
        assertThat(Format.dayOf(Instant.parse("2026-01-04T23:30:00Z"))).isEqualTo(LocalDate.of(2026, 1, 5));
    }

    private static Rupiah rupiah(String amount) {
        return new Rupiah(new BigDecimal(amount));
    }

    private static void inEnglish() {
        LocaleContextHolder.setLocale(Text.ENGLISH);
    }
}
