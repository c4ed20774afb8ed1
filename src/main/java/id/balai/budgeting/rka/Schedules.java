package id.balai.budgeting.rka;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When the RKA of a year may be written. Opened and closed by decision; outside, nothing is. */
@Component
class Schedules {
    private final JdbcClient jdbc;
    private final Clock clock;

    Schedules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From the first to the last day, both included. */
    record Window(LocalDate opens, LocalDate closes) {
        boolean isOpenOn(LocalDate day) {
            return !day.isBefore(opens) && !day.isAfter(closes);
        }
    }

    Optional<Window> find(FiscalYear year) {
        return jdbc.sql("SELECT opens_on, closes_on FROM budgeting_schedule WHERE year = ?")
                .param(year.value())
                .query((row, n) -> new Window(
                        row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class)))
                .optional();
    }

    boolean isOpen(FiscalYear year) {
        return find(year).filter(w -> w.isOpenOn(LocalDate.now(clock))).isPresent();
    }

    /** The years whose RKA may be written today, the earliest first. */
    List<FiscalYear> openYears() {
        return jdbc.sql("SELECT year FROM budgeting_schedule WHERE ? BETWEEN opens_on AND closes_on ORDER BY year")
                .param(LocalDate.now(clock))
                .query((row, n) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /** @throws RefusedLine unless the RKA of the year is open today */
    void requireOpen(FiscalYear year) {
        Optional<Window> window = find(year);
        if (window.filter(w -> w.isOpenOn(LocalDate.now(clock))).isPresent()) return;
        throw new RefusedLine(new LineRefused.OutsideSchedule(
                year,
                window.map(Window::opens).orElse(null),
                window.map(Window::closes).orElse(null)));
    }

    /** Sets it; answers what the log knows it by. */
    Set set(FiscalYear year, Window window) {
        return jdbc.sql("""
                        INSERT INTO budgeting_schedule AS s (year, opens_on, closes_on, id, version) VALUES (?, ?, ?, ?, 1)
                        ON CONFLICT (year) DO UPDATE
                          SET opens_on = excluded.opens_on, closes_on = excluded.closes_on, version = s.version + 1
                        RETURNING id, version""")
                .params(year.value(), window.opens, window.closes, Ids.next())
                .query((row, n) -> new Set(row.getObject("id", UUID.class), row.getInt("version")))
                .single();
    }

    /** What was set, as the log names it. */
    record Set(UUID id, int version) {}
}
