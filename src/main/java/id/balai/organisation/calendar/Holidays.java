package id.balai.organisation.calendar;

import id.balai.database.DataVersion;
import id.balai.organisation.memory.Remembered;
import id.balai.organisation.memory.Revisions;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The holidays of the current city that are in force. */
@Component
class Holidays {
    private final JdbcClient jdbc;
    private final Remembered<WorkingDays> remembered;

    Holidays(JdbcClient jdbc, DataVersion versions, Revisions revisions) {
        this.jdbc = jdbc;
        this.remembered = new Remembered<>(versions, revisions, this::read);
    }

    WorkingDays workingDays() {
        return remembered.get();
    }

    /** Those of a year, in order. */
    List<Holiday> of(int year) {
        return workingDays().holidays().values().stream()
                .filter(holiday -> holiday.day().getYear() == year)
                .sorted(java.util.Comparator.comparing(Holiday::day))
                .toList();
    }

    private WorkingDays read() {
        Map<LocalDate, Holiday> days = new TreeMap<>();
        jdbc.sql("SELECT day, kind, name, source, provisional FROM organisation_holiday WHERE in_force")
                .query((row, _) -> new Holiday(
                        row.getObject("day", LocalDate.class),
                        Holiday.Kind.valueOf(row.getString("kind")),
                        row.getString("name"),
                        row.getString("source"),
                        row.getBoolean("provisional")))
                .list()
                .forEach(holiday -> days.put(holiday.day(), holiday));
        return new WorkingDays(days);
    }
}
