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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final LoadingCache<City, Map<FiscalYear, Cycle>> memory;

    Cycles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.memory = Caffeine.newBuilder().expireAfterWrite(KEPT).build(city -> read());
    }

    public Optional<Cycle> find(FiscalYear year) {
        return Optional.ofNullable(all().get(year));
    }

    /** @throws IllegalArgumentException when the city has none for that year */
    public Cycle get(FiscalYear year) {
        return find(year).orElseThrow(() -> new IllegalArgumentException("no cycle for " + year));
    }

    /** The one that people mean now: the one that takes proposals, else the newest. */
    public Optional<Cycle> current() {
        Instant now = clock.instant();
        return all().values().stream()
                .max(Comparator.comparing((Cycle c) -> c.takesProposals(now)).thenComparing(Cycle::year));
    }

    /** Newest first. */
    public List<Cycle> list() {
        return all().values().stream()
                .sorted(Comparator.comparing(Cycle::year).reversed())
                .toList();
    }

    /** What was kept is read again. */
    void forget() {
        memory.invalidate(CurrentCity.get());
    }

    private Map<FiscalYear, Cycle> all() {
        return memory.get(CurrentCity.get());
    }

    private Map<FiscalYear, Cycle> read() {
        Map<FiscalYear, java.util.ArrayList<Stage>> stages = new LinkedHashMap<>();
        jdbc.sql("SELECT year, level, opens, closes, working_days FROM musrenbang_stage ORDER BY year, ordinal")
                .query(row -> {
                    stages.computeIfAbsent(new FiscalYear(row.getInt("year")), y -> new java.util.ArrayList<>())
                            .add(stage(row));
                });
        Map<FiscalYear, Cycle> cycles = new LinkedHashMap<>();
        stages.forEach((year, all) -> cycles.put(year, new Cycle(year, all.getFirst(), all.subList(1, all.size()))));
        return cycles;
    }

    private static Stage stage(ResultSet row) throws SQLException {
        @Nullable String level = row.getString("level");
        return new Stage(
                level == null ? null : Level.valueOf(level),
                row.getObject("opens", OffsetDateTime.class).toInstant(),
                row.getObject("closes", OffsetDateTime.class).toInstant(),
                row.getInt("working_days"));
    }
}
