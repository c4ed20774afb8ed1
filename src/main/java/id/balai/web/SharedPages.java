package id.balai.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import id.balai.web.kit.Drawn;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Pages whose content is the same for everybody, put together and drawn once in a language until a decision changes
 * something, a minute at most. {@link KeptPages} keeps whole answers for visitors; what is shared here serves the signed in
 * too, whose frame differs.
 */
@Component
public class SharedPages {
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final int MOST = 200;

    private final DataVersion versions;
    private final Cache<Key, Room> pages =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(LONGEST).build();

    SharedPages(DataVersion versions) {
        this.versions = versions;
    }

    private record Key(City city, Locale language, long version, Object page) {}

    /**
     * @param page what its template takes
     * @param drawn what its frame writes
     */
    public record Shared<P>(P page, Drawn drawn) {}

    /**
     * The page of this key. When it has to be made, one reader makes it and the others wait for it: after a decision all of
     * them ask for the same.
     *
     * @param key what the page depends on, by value; its class belongs to this kind of pages alone
     */
    public <P> Shared<P> get(Object key, Supplier<P> making) {
        // The version is read before the data are.
        Key whole = new Key(CurrentCity.get(), Text.locale(), versions.current(), key);
        return pages.get(whole, _ -> new Room()).page(making);
    }

    /** Where one page stands, once somebody has made it. What fails is made again by the next reader. */
    private static final class Room {
        private @Nullable Shared<?> made;

        @SuppressWarnings("unchecked")
        synchronized <P> Shared<P> page(Supplier<P> making) {
            if (made == null) made = new Shared<>(making.get(), new Drawn());
            return (Shared<P>) made;
        }
    }
}
