package id.balai.musrenbang.cycle;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The cycles of the current city. Few and seldom changed, so they are kept in memory; another process sees a change
 * within ten seconds.
 */
@Component
public class Cycles {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoadingCache<City, Map<FiscalYear, Known>> memory;

    Cycles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.memory = Caffeine.newBuilder().expireAfterWrite(KEPT).build(city -> read());
    }

    public Optional<Cycle> find(FiscalYear year) {
        return findKept(year).filter(Known::open).map(Known::cycle);
    }

    /**
     * The open year as it stands in this moment, held together with others until the transaction ends: nobody changes it
     * meanwhile. For whoever acts by its dates; what is kept in memory may be older than a stage that was closed elsewhere.
     */
    public Optional<Cycle> hold(FiscalYear year) {
        List<Stage> stages = jdbc.sql("SELECT level, opens, closes, working_days FROM musrenbang_held_stages(?)")
                .param(year.value())
                .query((row, n) -> stage(row))
                .list();
        return stages.isEmpty()
                ? Optional.empty()
                : Optional.of(new Cycle(year, stages.getFirst(), stages.subList(1, stages.size())));
    }

    /** Also one that is still prepared: for those who prepare it. */
    public Optional<Known> findKept(FiscalYear year) {
        return Optional.ofNullable(memory.get(CurrentCity.get()).get(year));
    }

    /** All that are open or prepared, the newest first: for those who keep them. */
    public List<Known> listKept() {
        return memory.get(CurrentCity.get()).values().stream()
                .sorted(Comparator.comparing((Known k) -> k.cycle().year()).reversed())
                .toList();
    }

    /** The same as it stands in this very moment: for the forms that change it, which send back the version they show. */
    public Optional<Known> findNow(FiscalYear year) {
        return Optional.ofNullable(read().get(year));
    }

    /** As it stands in this very moment, for whoever holds it. */
    Cycle fresh(FiscalYear year) {
        return findNow(year).orElseThrow().cycle();
    }

    /** @throws IllegalArgumentException when the city has none for that year */
    public Cycle get(FiscalYear year) {
        return find(year).orElseThrow(() -> new IllegalArgumentException("no cycle for " + year));
    }

    /** The one that people mean now: the one that takes proposals, else the newest. */
    public Optional<Cycle> current() {
        Instant now = clock.instant();
        return open().max(
                        Comparator.comparing((Cycle c) -> c.takesProposals(now)).thenComparing(Cycle::year));
    }

    /** Newest first. */
    public List<Cycle> list() {
        return open().sorted(Comparator.comparing(Cycle::year).reversed()).toList();
    }

    /** What was kept is read again. */
    void forget() {
        memory.invalidate(CurrentCity.get());
    }

    private Stream<Cycle> open() {
        return memory.get(CurrentCity.get()).values().stream()
                .filter(Known::open)
                .map(Known::cycle);
    }

    private Map<FiscalYear, Known> read() {
        Map<FiscalYear, List<Row>> rows = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT year, version, level, opens, closes, working_days, state = 'OPEN' AS open
                        FROM musrenbang_stage JOIN musrenbang_cycle USING (year) ORDER BY year, ordinal""").query(row -> {
            rows.computeIfAbsent(new FiscalYear(row.getInt("year")), _ -> new ArrayList<>())
                    .add(new Row(row.getInt("version"), row.getBoolean("open"), stage(row)));
        });
        Map<FiscalYear, Known> cycles = new LinkedHashMap<>();
        rows.forEach((year, of) -> cycles.put(year, known(year, of)));
        return cycles;
    }

    private static Known known(FiscalYear year, List<Row> rows) {
        List<Stage> stages = rows.stream().map(Row::stage).toList();
        Cycle cycle = new Cycle(year, stages.getFirst(), stages.subList(1, stages.size()));
        return new Known(cycle, rows.getFirst().open, rows.getFirst().version);
    }

    /**
     * A year, and whether it is open to everybody.
     *
     * @param version grows with every decision about it
     */
    public record Known(Cycle cycle, boolean open, int version) {}

    private record Row(int version, boolean open, Stage stage) {}

    private static Stage stage(ResultSet row) throws SQLException {
        @Nullable String level = row.getString("level");
        return new Stage(
                level == null ? null : Level.valueOf(level),
                row.getObject("opens", OffsetDateTime.class).toInstant(),
                row.getObject("closes", OffsetDateTime.class).toInstant(),
                row.getInt("working_days"));
    }
}
