package id.balai.musrenbang.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.figures.Figures.Count;
import id.balai.musrenbang.figures.Figures.Days;
import id.balai.musrenbang.figures.Figures.Share;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Adds the proposals of a year up, at most once a minute however much is decided and however many ask (decision record
 * 0089): figures say when they were made.
 */
@Component
class FiguresOfYear {
    private static final Duration AT_LEAST = Duration.ofMinutes(1);
    private static final int YEARS_KEPT = 40;
    private static final String TAKEN = "p.state IN ('ACCEPTED', 'BUDGETED')";

    private final JdbcClient jdbc;
    private final Cycles cycles;
    private final DataVersion data;
    private final Clock clock;
    private final Cache<Key, Kept> memory =
            Caffeine.newBuilder().maximumSize(YEARS_KEPT).build();

    FiguresOfYear(JdbcClient jdbc, Cycles cycles, DataVersion data, Clock clock) {
        this.jdbc = jdbc;
        this.cycles = cycles;
        this.data = data;
        this.clock = clock;
    }

    Figures of(FiscalYear year) {
        long version = data.current();
        Instant now = clock.instant();
        return Objects.requireNonNull(memory.asMap()
                        .compute(
                                new Key(CurrentCity.get(), year),
                                (key, kept) -> kept != null && kept.serves(version, now)
                                        ? kept
                                        : new Kept(version, read(year))))
                .figures;
    }

    /** As the database has it now. */
    Figures read(FiscalYear year) {
        List<Share> byOrigin = shares(year, "p.origin", "");
        return new Figures(
                year,
                clock.instant(),
                byOrigin.stream().mapToLong(Share::made).sum(),
                byOrigin.stream().mapToLong(Share::taken).sum(),
                count(year, "p.state = 'BUDGETED'"),
                count(year, "p.state IN ('REFUSED', 'DEFERRED', 'PASSED_TO_PROVINCE')"),
                shares(year, "p.kelurahan", ""),
                byOrigin,
                shares(
                        year,
                        "e.bidang",
                        "JOIN musrenbang_kamus_entry e ON e.year = p.year AND e.code = p.kamus AND e.version = p.kamus_version"),
                cycles.get(year).ends().isAfter(clock.instant()) ? null : bySex(year),
                counts(year, """
                        SELECT p.level AS code, count(*) AS n FROM musrenbang_proposal p
                        WHERE p.year = ? AND p.state IN ('REFUSED', 'DEFERRED', 'PASSED_TO_PROVINCE') AND p.level IS NOT NULL
                        GROUP BY 1 ORDER BY 2 DESC, 1"""),
                counts(year, """
                        SELECT s.reason AS code, count(*) AS n FROM musrenbang_proposal p
                        JOIN musrenbang_step s ON s.proposal = p.id AND s.step = p.version
                        WHERE p.year = ? AND p.state IN ('REFUSED', 'DEFERRED', 'PASSED_TO_PROVINCE') AND s.reason IS NOT NULL
                        GROUP BY 1 ORDER BY 2 DESC, 1"""),
                days(
                        year,
                        "s.state IN ('ACCEPTED', 'REFUSED', 'DEFERRED', 'PASSED_TO_PROVINCE') AND s.verb <> 'BUDGET'"),
                days(year, "s.verb = 'BUDGET'"));
    }

    private List<Share> shares(FiscalYear year, String by, String join) {
        return jdbc.sql("SELECT " + by + " AS code, count(*) AS made, count(*) FILTER (WHERE " + TAKEN
                        + ") AS taken FROM musrenbang_proposal p " + join
                        + " WHERE p.year = ? GROUP BY 1 ORDER BY 2 DESC, 1")
                .param(year.value())
                .query((row, n) -> new Share(row.getString("code"), row.getLong("made"), row.getLong("taken")))
                .list();
    }

    private BySex bySex(FiscalYear year) {
        Map<String, BySex.Count> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT CASE WHEN p.state IN ('ACCEPTED', 'BUDGETED') THEN 'TAKEN'
                                    WHEN p.state IN ('REFUSED', 'DEFERRED', 'PASSED_TO_PROVINCE') THEN 'ENDED'
                                    ELSE 'REST' END AS became,
                          count(*) FILTER (WHERE s.woman) AS women, count(*) FILTER (WHERE NOT s.woman) AS men,
                          count(*) FILTER (WHERE s.woman IS NULL) AS unknown
                        FROM musrenbang_proposal p LEFT JOIN musrenbang_proposer_sex s ON s.proposal = p.id
                        WHERE p.year = ? AND p.origin = 'WARGA' GROUP BY 1""").param(year.value()).query(row -> {
            counts.put(
                    row.getString("became"),
                    new BySex.Count(row.getLong("women"), row.getLong("men"), row.getLong("unknown")));
        });
        BySex.Count none = new BySex.Count(0, 0, 0);
        return new BySex(
                counts.getOrDefault("TAKEN", none),
                counts.getOrDefault("ENDED", none),
                counts.getOrDefault("REST", none));
    }

    private List<Count> counts(FiscalYear year, String sql) {
        return jdbc.sql(sql)
                .param(year.value())
                .query((row, n) -> new Count(row.getString("code"), row.getLong("n")))
                .list();
    }

    private long count(FiscalYear year, String which) {
        return jdbc.sql("SELECT count(*) FROM musrenbang_proposal p WHERE p.year = ? AND " + which)
                .param(year.value())
                .query(Long.class)
                .single();
    }

    /** Whole days from the handing in to a step of that kind, its last one. */
    private @Nullable Days days(FiscalYear year, String which) {
        return jdbc.sql("""
                        SELECT count(*) AS n, percentile_disc(0.5) WITHIN GROUP (ORDER BY days) AS median,
                          percentile_disc(0.9) WITHIN GROUP (ORDER BY days) AS p90
                        FROM (SELECT floor(extract(epoch FROM max(s.at) - p.submitted_at) / 86400)::int AS days
                              FROM musrenbang_proposal p JOIN musrenbang_step s ON s.proposal = p.id
                              WHERE p.year = ? AND\s""" + which + " GROUP BY p.id) d")
                .param(year.value())
                .query((row, n) -> row.getLong("n") == 0
                        ? null
                        : new Days(row.getLong("n"), row.getLong("median"), row.getLong("p90")))
                .list()
                .getFirst();
    }

    private record Key(City city, FiscalYear year) {}

    private record Kept(long version, Figures figures) {
        boolean serves(long wanted, Instant now) {
            return version >= wanted || now.isBefore(figures.at().plus(AT_LEAST));
        }
    }
}
