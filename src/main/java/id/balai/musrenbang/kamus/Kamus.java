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

    /** The entries of a year in the order of their codes, each in its newest version. */
    public List<KamusEntry> of(FiscalYear year) {
        Map<String, KamusEntry> newest = all(year).stream()
                .collect(Collectors.toMap(
                        KamusEntry::code, e -> e, (a, b) -> a.version() > b.version() ? a : b, java.util.TreeMap::new));
        return List.copyOf(newest.values());
    }

    /** The newest version of an entry. */
    public Optional<KamusEntry> find(FiscalYear year, String code) {
        return of(year).stream().filter(e -> e.code().equals(code)).findFirst();
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

    void forget(FiscalYear year) {
        memory.invalidate(new CityYear(CurrentCity.get(), year));
    }

    private List<KamusEntry> all(FiscalYear year) {
        return memory.get(new CityYear(CurrentCity.get(), year));
    }

    private record CityYear(City city, FiscalYear year) {}
}
