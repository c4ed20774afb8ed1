package id.balai.budgeting.calendar;

import id.balai.kernel.FiscalYear;
import id.balai.kernel.Ids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The stages of all years: their days, and what may be written today. */
@Repository
public class Schedules {
    private static final String ADOPTED =
            "EXISTS (SELECT FROM budgeting_version v WHERE v.year = s.year AND v.stage = 'APBD')";

    private final JdbcClient jdbc;
    private final Clock clock;

    Schedules(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The stages of a year as they were fixed.
     *
     * @param adopted whether the APBD of the year was adopted: what led to it is closed then, whatever its days say
     */
    public record OfYear(FiscalYear year, Map<Phase, Window> windows, boolean adopted, LocalDate today) {
        public boolean isOpen(Phase phase) {
            Window window = windows.get(phase);
            return window != null && window.isOpenOn(today) && !(adopted && phase.leadsToAdoption());
        }

        public boolean mayWrite(Matter matter) {
            return StageTable.where(matter).stream().anyMatch(this::isOpen);
        }

        public Optional<Window> find(Phase phase) {
            return Optional.ofNullable(windows.get(phase));
        }

        /** Whether lines may move within a kind of spending only. */
        public boolean isShiftOnly() {
            return isOpen(Phase.PERGESERAN)
                    && StageTable.where(Matter.LINE).stream()
                                    .filter(this::isOpen)
                                    .count()
                            == 1;
        }

        /** The refusal, unless one of these stages is open. */
        public Optional<OutsideStage> closed(List<Phase> where) {
            if (where.stream().anyMatch(this::isOpen)) return Optional.empty();
            Optional<Phase> nearest = nearest(where);
            return Optional.of(new OutsideStage(
                    year,
                    where,
                    adopted,
                    nearest.orElse(null),
                    nearest.map(windows::get).orElse(null)));
        }

        /** Of those that may still be: the next one to open, else the one that closed last. */
        private Optional<Phase> nearest(Collection<Phase> where) {
            List<Phase> fixed = where.stream()
                    .filter(windows::containsKey)
                    .filter(p -> !(adopted && p.leadsToAdoption()))
                    .toList();
            return fixed.stream()
                    .filter(p -> find(p).orElseThrow().opens().isAfter(today))
                    .min(Comparator.comparing(p -> find(p).orElseThrow().opens()))
                    .or(() -> fixed.stream()
                            .max(Comparator.comparing(p -> find(p).orElseThrow().closes())));
        }
    }

    public OfYear of(FiscalYear year) {
        Map<Phase, Window> windows = new EnumMap<>(Phase.class);
        boolean[] adopted = new boolean[1];
        jdbc.sql("SELECT stage, opens_on, closes_on, " + ADOPTED
                        + " AS adopted FROM budgeting_schedule s WHERE year = ?")
                .param(year.value())
                .query(row -> {
                    windows.put(Phase.valueOf(row.getString("stage")), window(row));
                    adopted[0] = row.getBoolean("adopted");
                });
        return new OfYear(year, windows, adopted[0], LocalDate.now(clock));
    }

    public Optional<OutsideStage> closed(FiscalYear year, Matter matter) {
        return of(year).closed(StageTable.where(matter));
    }

    /** The years in which it may be written today, the earliest first. */
    public List<FiscalYear> openYears(Matter matter) {
        return jdbc.sql("""
                        SELECT DISTINCT year FROM budgeting_schedule s
                        WHERE :day BETWEEN opens_on AND closes_on AND stage = ANY (:stages)
                          AND NOT (stage = ANY (:before) AND\s""" + ADOPTED + ") ORDER BY year")
                .param("day", LocalDate.now(clock))
                .param("stages", names(StageTable.where(matter)))
                .param(
                        "before",
                        names(List.of(Phase.values()).stream()
                                .filter(Phase::leadsToAdoption)
                                .toList()))
                .query((row, n) -> new FiscalYear(row.getInt(1)))
                .list();
    }

    /** Every year of which something is fixed or written, the newest first. */
    public List<FiscalYear> years() {
        return jdbc.sql("""
                        SELECT year FROM budgeting_schedule UNION SELECT year FROM budgeting_version ORDER BY year DESC""").query((row, n) -> new FiscalYear(row.getInt(1))).list();
    }

    /**
     * Keeps the stages of the year as they are until the transaction ends; many may hold them at once. Whoever freezes
     * or changes a stage waits for them.
     */
    public void hold(FiscalYear year) {
        lock(year, "FOR SHARE");
    }

    /** As {@link #hold}, alone. */
    public void holdAlone(FiscalYear year) {
        lock(year, "FOR UPDATE");
    }

    private void lock(FiscalYear year, String how) {
        jdbc.sql("SELECT 1 FROM budgeting_schedule WHERE year = ? ORDER BY stage " + how)
                .param(year.value())
                .query((row, n) -> 1)
                .list();
    }

    /** Sets the days of a stage; answers what the log knows it by. */
    Set set(FiscalYear year, Phase phase, Window window) {
        return jdbc.sql("""
                        INSERT INTO budgeting_schedule AS s (year, stage, opens_on, closes_on, id, version)
                        VALUES (?, ?, ?, ?, ?, 1)
                        ON CONFLICT (year, stage) DO UPDATE
                          SET opens_on = excluded.opens_on, closes_on = excluded.closes_on, version = s.version + 1
                        RETURNING id, version""")
                .params(year.value(), phase.name(), window.opens(), window.closes(), Ids.next())
                .query((row, n) -> new Set(row.getObject("id", UUID.class), row.getInt("version")))
                .single();
    }

    /** What was set, as the log names it. */
    record Set(UUID id, int version) {}

    private static String[] names(List<Phase> phases) {
        return phases.stream().map(Phase::name).toArray(String[]::new);
    }

    private static Window window(ResultSet row) throws SQLException {
        return new Window(row.getObject("opens_on", LocalDate.class), row.getObject("closes_on", LocalDate.class));
    }
}
