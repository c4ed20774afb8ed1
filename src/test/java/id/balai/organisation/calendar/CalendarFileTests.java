package id.balai.organisation.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.CityCode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calendar file as RFC 5545 has it. */
class CalendarFileTests {
    private static final City CITY = new City(new CityCode("1275"), "Kota Binjai", List.of("localhost"), false);

    @Test
    void aHolidayIsAWholeDayThatEndsTheNext() throws Exception {
        assertThat(write("Tahun Baru", "SKB 1; 2"))
                .contains("DTSTART;VALUE=DATE:20261231\r\n", "DTEND;VALUE=DATE:20270101\r\n")
                .contains("UID:2026-12-31.1275@balai\r\n")
                .contains("DESCRIPTION:SKB 1\\; 2\r\n");
    }

    @Test
    void noLineIsLongerThan75OctetsAndFoldedLinesReadAsBefore() throws Exception {
        String name = "Hari Raya é".repeat(20);
        String file = write(name, "SKB");
        assertThat(file.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
        assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + name + "\r\n");
    }

    private static String write(String name, String source) throws Exception {
        Holiday holiday = new Holiday(LocalDate.of(2026, 12, 31), Holiday.Kind.NATIONAL, name, source, false);
        return CurrentCity.call(CITY, () -> CalendarFile.write(List.of(holiday), Instant.EPOCH));
    }
}
