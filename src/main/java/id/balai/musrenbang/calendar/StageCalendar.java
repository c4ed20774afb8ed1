package id.balai.musrenbang.calendar;

import static id.balai.web.Text.t;

import id.balai.database.CurrentCity;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.Stage;
import id.balai.web.Format;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The stages of a year as an iCalendar file (RFC 5545): an event each, from its opening to its closing. */
final class StageCalendar {
    private static final int LONGEST_LINE = 75;
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private final StringBuilder text = new StringBuilder();

    private StageCalendar() {}

    /** @param site the address of the city's site, for the link of each event */
    static String write(Cycle cycle, Instant now, String site) {
        StageCalendar file = new StageCalendar();
        file.line("BEGIN:VCALENDAR");
        file.line("VERSION:2.0");
        file.line("PRODID:-//Balai//musrenbang//ID");
        file.line("X-WR-CALNAME:" + escaped(t("musrenbang.year.title", cycle.year())));
        for (Stage stage : cycle.stages()) file.event(cycle, stage, now, site);
        file.line("END:VCALENDAR");
        return file.text.toString();
    }

    private void event(Cycle cycle, Stage stage, Instant now, String site) {
        String name = t(stage.labelKey());
        line("BEGIN:VEVENT");
        line("UID:musrenbang." + cycle.year() + "."
                + (stage.level() == null ? "usulan" : stage.level().name()) + "."
                + CurrentCity.get().code() + "@balai");
        line("DTSTAMP:" + MOMENT.format(now));
        line("DTSTART:" + MOMENT.format(stage.opens()));
        line("DTEND:" + MOMENT.format(stage.closes()));
        line("SUMMARY:" + escaped(name + " " + cycle.year()));
        line("DESCRIPTION:"
                + escaped(t(
                        "musrenbang.year.event",
                        name,
                        Format.dateTime(stage.opens()),
                        Format.dateTime(stage.closes()))));
        line("URL:" + site + "/musrenbang/" + cycle.year());
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
