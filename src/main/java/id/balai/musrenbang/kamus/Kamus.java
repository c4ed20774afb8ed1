package id.balai.musrenbang.kamus;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.kernel.FiscalYear;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The published kamus of the current city, kept in memory; another process sees a change within ten seconds. */
@Component
public class Kamus {
    private static final Duration KEPT = Duration.ofSeconds(10);

    private final LoadingCache<CityYear, List<KamusEntry>> memory;

    Kamus(KamusEntries entries) {
        this.memory =
                Caffeine.newBuilder().expireAfterWrite(KEPT).maximumSize(200).build(key -> entries.of(key.year));
    }

    /** What may be proposed in a year, in the order of the codes, each in its newest version. */
    public List<KamusEntry> of(FiscalYear year) {
        return newest(year, Integer.MAX_VALUE).stream().filter(e -> !e.closed()).toList();
    }

    /** The same as it was with that version of the year's kamus. */
    public List<KamusEntry> of(FiscalYear year, int version) {
        return newest(year, version).stream().filter(e -> !e.closed()).toList();
    }

    /** What may be proposed or was closed, each in its newest version. */
    public List<KamusEntry> withClosed(FiscalYear year) {
        return newest(year, Integer.MAX_VALUE);
    }

    /** The newest version of an entry that may be proposed. */
    public Optional<KamusEntry> find(FiscalYear year, String code) {
        return findAlsoClosed(year, code).filter(e -> !e.closed());
    }

    /** The newest version of an entry, closed or not. */
    public Optional<KamusEntry> findAlsoClosed(FiscalYear year, String code) {
        return withClosed(year).stream().filter(e -> e.code().equals(code)).findFirst();
    }

    /**
     * The version that a proposal was computed with.
     *
     * @throws IllegalArgumentException when there is none
     */
    public KamusEntry get(FiscalYear year, String code, int version) {
        return all(year).stream()
                .filter(e -> e.code().equals(code) && e.version() == version)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kamus entry " + year + " " + code + " " + version));
    }

    private List<KamusEntry> newest(FiscalYear year, int version) {
        return newest(all(year), version);
    }

    /** The newest of each code among these, as it was with that version of the year's kamus; in the order of the codes. */
    static List<KamusEntry> newest(List<KamusEntry> all, int version) {
        Map<String, KamusEntry> newest = all.stream()
                .filter(e -> e.since() <= version)
                .collect(Collectors.toMap(
                        KamusEntry::code, e -> e, (a, b) -> a.version() > b.version() ? a : b, TreeMap::new));
        return List.copyOf(newest.values());
    }

    void forget(FiscalYear year) {
        memory.invalidate(new CityYear(CurrentCity.get(), year));
    }

    private List<KamusEntry> all(FiscalYear year) {
        return memory.get(new CityYear(CurrentCity.get(), year));
    }

    private record CityYear(City city, FiscalYear year) {}
}
