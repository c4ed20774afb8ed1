package id.balai.musrenbang.cycle;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.MovableClock;
import id.balai.kernel.ReasonCode;
import java.sql.Date;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The reasons that the city's list has: dated data, kept in memory for ten seconds. */
@Component
public class ReasonList {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LoadingCache<City, List<Dated>> memory;

    ReasonList(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.memory = Caffeine.newBuilder().expireAfterWrite(KEPT).build(city -> read());
    }

    /** Those that a level may give today, in the order of their codes. */
    public List<ListedReason> at(Level level) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        return memory.get(CurrentCity.get()).stream()
                .filter(d -> d.validOn(today) && d.reason.level() == level)
                .map(Dated::reason)
                .toList();
    }

    /** The reason if this level may give it for this verdict today. */
    public Optional<ListedReason> find(ReasonCode code, Level level, Verdict verdict) {
        return at(level).stream()
                .filter(r -> r.code().equals(code) && r.verdicts().contains(verdict))
                .findFirst();
    }

    /** The newest wording of a code, valid or not: for decisions of the past. */
    public Optional<ListedReason> named(ReasonCode code) {
        return memory.get(CurrentCity.get()).stream()
                .map(Dated::reason)
                .filter(r -> r.code().equals(code))
                .reduce((a, b) -> b);
    }

    /** Adds reasons, valid from that day on. */
    void add(List<ListedReason> reasons, LocalDate from) {
        for (ListedReason reason : reasons) {
            jdbc.sql("""
                            INSERT INTO musrenbang_reason (code, level, verdicts, indonesian, english, valid_from)
                            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""")
                    .params(
                            reason.code().value(),
                            reason.level().name(),
                            reason.verdicts().stream().map(Enum::name).sorted().toArray(String[]::new),
                            reason.indonesian(),
                            reason.english(),
                            from)
                    .update();
        }
        memory.invalidate(CurrentCity.get());
    }

    private List<Dated> read() {
        return jdbc.sql("""
                        SELECT code, level, verdicts, indonesian, english, valid_from, valid_to
                        FROM musrenbang_reason ORDER BY code, valid_from""")
                .query((row, n) -> new Dated(
                        new ListedReason(
                                new ReasonCode(row.getString("code")),
                                Level.valueOf(row.getString("level")),
                                verdicts((String[]) row.getArray("verdicts").getArray()),
                                row.getString("indonesian"),
                                row.getString("english")),
                        row.getObject("valid_from", LocalDate.class),
                        day(row.getDate("valid_to"))))
                .list();
    }

    private static Set<Verdict> verdicts(String[] names) {
        Set<Verdict> verdicts = EnumSet.noneOf(Verdict.class);
        Stream.of(names).map(Verdict::valueOf).forEach(verdicts::add);
        return verdicts;
    }

    private static @Nullable LocalDate day(@Nullable Date date) {
        return date == null ? null : date.toLocalDate();
    }

    private record Dated(
            ListedReason reason, LocalDate from, @Nullable LocalDate to) {
        boolean validOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }
}
