package id.balai.musrenbang.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.RegionCode;
import id.balai.kernel.Rupiah;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Comparisons that were computed. Read again when public data of the city changed, computed again only when the list, its
 * costs, its supporters or the ceiling did; by one for all who wait.
 */
@Component
class Comparisons {
    private static final int KEPT = 200;

    private final Candidates candidates;
    private final DataVersion versions;
    private final Cache<Key, Known> known = Caffeine.newBuilder()
            .maximumSize(KEPT)
            .expireAfterAccess(Duration.ofHours(6))
            .build();

    Comparisons(Candidates candidates, DataVersion versions) {
        this.candidates = candidates;
        this.versions = versions;
    }

    Comparison.Result of(FiscalYear year, RegionCode kecamatan, Rupiah ceiling) {
        Key key = new Key(CurrentCity.get(), year, kecamatan);
        long version = versions.current();
        Known now = known.getIfPresent(key);
        if (now != null && now.version >= version && now.ceiling.equals(ceiling)) return now.result;
        return known.asMap().compute(key, (_, before) -> renewed(key, before, version, ceiling)).result;
    }

    private Known renewed(Key key, @Nullable Known before, long version, Rupiah ceiling) {
        if (before != null && before.version >= version && before.ceiling.equals(ceiling)) return before;
        List<Candidate> list = candidates.of(key.year, key.kecamatan);
        if (before != null && before.list.equals(list) && before.ceiling.equals(ceiling)) {
            return new Known(version, list, ceiling, before.result);
        }
        return new Known(version, list, ceiling, Comparison.of(list, ceiling));
    }

    private record Key(City city, FiscalYear year, RegionCode kecamatan) {}

    private record Known(long version, List<Candidate> list, Rupiah ceiling, Comparison.Result result) {}
}
