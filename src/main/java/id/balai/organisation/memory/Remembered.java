package id.balai.organisation.memory;

import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import id.balai.kernel.CityCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Something read from the current city's tables of this module and kept until they change.
 *
 * <p>While no public data of the city changes, it costs nothing; after a change anywhere it costs one look at the
 * revision. Nothing that an unfinished transaction sees of its own changes is ever kept.
 */
public final class Remembered<T> {
    private final DataVersion versions;
    private final Revisions revisions;
    private final Supplier<T> read;
    private final Map<CityCode, Kept<T>> kept = new ConcurrentHashMap<>();

    /** @param read reads it anew, inside the current city */
    public Remembered(DataVersion versions, Revisions revisions, Supplier<T> read) {
        this.versions = versions;
        this.revisions = revisions;
        this.read = read;
    }

    public T get() {
        if (revisions.changedHere()) return read.get();
        CityCode city = CurrentCity.get().code();
        long version = versions.current();
        Kept<T> known = kept.get(city);
        if (known != null && known.version == version) return known.value;
        long revision = revisions.current();
        Kept<T> fresh = known != null && known.revision == revision
                ? new Kept<>(version, revision, known.value)
                : new Kept<>(version, revision, read.get());
        kept.put(city, fresh);
        return fresh.value;
    }

    private record Kept<T>(long version, long revision, T value) {}
}
