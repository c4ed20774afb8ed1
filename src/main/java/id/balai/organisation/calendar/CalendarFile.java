package id.balai.organisation.calendar;

import id.balai.database.CurrentCity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Comparator;

/** The holidays as an iCalendar file (RFC 5545), to subscribe to: whole days, never busy. */
final class CalendarFile {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private CalendarFile() {}

    static String write(Collection<Holiday> holidays, Instant now) {
        CalendarFile file = new CalendarFile();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Balai//hari kerja//ID");
        file.line("X-WR-CALNAME:" + escaped("Hari libur " + CurrentCity.get().name()));
        holidays.stream().sorted(Comparator.comparing(Holiday::day)).forEach(holiday -> file.event(holiday, now));
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private void event(Holiday holiday, Instant now) {
        line("BEGIN:VEVENT");
        line("UID:" + holiday.day() + "." + CurrentCity.get().code() + "@balai");
        line("DTSTAMP:" + MOMENT.format(now));
        line("DTSTART;VALUE=DATE:" + DAY.format(holiday.day()));
        line("DTEND;VALUE=DATE:" + DAY.format(holiday.day().plusDays(1)));
        line("SUMMARY:" + escaped(holiday.name()));
        line("DESCRIPTION:" + escaped(holiday.source()));
        line("STATUS:" + (holiday.provisional() ? "TENTATIVE" : "CONFIRMED"));
        line("TRANSP:TRANSPARENT");
        line("END:VEVENT");
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r", "")
                .replace("\n", "\\n");
    }

    /** A line longer than 75 octets goes on in the next one, which begins with a blank (RFC 5545 3.1). */
    private void line(String line) {
        int used = 0;
        for (int i = 0; i < line.length(); i = line.offsetByCodePoints(i, 1)) {
            String character = Character.toString(line.codePointAt(i));
            int octets = character.getBytes(StandardCharsets.UTF_8).length;
            if (used + octets > LONGEST_LINE) {
                text.append("\r\n ");
                used = 1;
            }
            text.append(character);
            used += octets;
        }
        text.append("\r\n");
    }
}
