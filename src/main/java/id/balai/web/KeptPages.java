package id.balai.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import id.balai.database.DataVersion;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps whole answers of handlers marked {@link Kept} for readers who are not signed in, by city, language, path and the
 * parameters that the handler reads: what of an address makes no difference to it makes no other page. A
 * decision makes them stale the moment it commits; a minute does too, since pages speak of today. When many readers ask
 * for a page that went stale, it is read anew once, for all of them. Stands before the security filters: what it answers
 * was written by them once and is the same for everybody.
 */
final class KeptPages extends HttpFilter {
    /** Set on the request by {@link KeptPagesMark}, to {@link ReadParameters}, when the handler's answer may be kept. */
    static final String MARK = KeptPages.class.getName();

    /** Set on the request while an answer is being made in memory that may be kept. */
    static final String MAKING = KeptPages.class.getName() + ".making";

    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long MOST_BYTES = 32L << 20;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST_PATHS = 20_000;

    /** How the choice of a language is written into its cookie. */
    private static final Map<String, Locale> WRITTEN =
            Map.of(Text.INDONESIAN.toLanguageTag(), Text.INDONESIAN, Text.ENGLISH.toLanguageTag(), Text.ENGLISH);

    private final transient DataVersion versions;
    private final String sessionCookie;
    private final transient Map<Renewal, CompletableFuture<@Nullable KeptPage>> renewals = new ConcurrentHashMap<>();
    private final transient Cache<Key, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, KeptPage page) -> page.size() + key.address.length() * 2)
            .expireAfterWrite(LONGEST)
            .build();

    /** What the handler behind a path reads; known once it answered there. */
    private final transient Cache<String, ReadParameters> reads =
            Caffeine.newBuilder().maximumSize(MOST_PATHS).build();

    KeptPages(DataVersion versions, String sessionCookie) {
        this.versions = versions;
        this.sessionCookie = sessionCookie;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Key key = keyOf(request);
        if (key == null) {
            chain.doFilter(request, response);
            return;
        }
        long version = versions.current();
        KeptPage kept = pages.getIfPresent(key);
        Render render = () -> render(key, version, request, response, chain);
        // Only of an address that was kept before is it known that one reader's answer is everybody's.
        if (kept == null) kept = render.page();
        else if (kept.version() < version) kept = renewed(new Renewal(key, version), render);
        if (kept != null) kept.send(request, response);
    }

    /** The page of the new version: rendered by whoever asks first, awaited by the others. */
    private @Nullable KeptPage renewed(Renewal renewal, Render render) throws IOException, ServletException {
        CompletableFuture<@Nullable KeptPage> own = new CompletableFuture<>();
        CompletableFuture<@Nullable KeptPage> first = renewals.putIfAbsent(renewal, own);
        if (first != null) {
            KeptPage page = first.join();
            return page != null ? page : render.page();
        }
        KeptPage page = null;
        try {
            // The one before may have ended since this reader looked.
            KeptPage kept = pages.getIfPresent(renewal.key);
            page = kept != null && kept.version() >= renewal.version ? kept : render.page();
            return page;
        } finally {
            renewals.remove(renewal);
            own.complete(page);
        }
    }

    private @Nullable KeptPage render(
            Key key, long version, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper buffer = new ContentCachingResponseWrapper(response);
        request.setAttribute(MAKING, true);
        chain.doFilter(request, buffer);
        boolean keep = request.getAttribute(MARK) instanceof ReadParameters
                && buffer.getStatus() == HttpServletResponse.SC_OK
                && !response.containsHeader("Set-Cookie");
        if (!keep) {
            pages.invalidate(key);
            buffer.copyBodyToResponse();
            return null;
        }
        KeptPage page = KeptPage.of(version, response, buffer.getContentAsByteArray());
        pages.asMap().merge(learned(key, request), page, (a, b) -> a.version() > b.version() ? a : b);
        return page;
    }

    /** The key of this answer, now that it is known what its handler reads. */
    private Key learned(Key key, HttpServletRequest request) {
        if (!(request.getAttribute(MARK) instanceof ReadParameters parameters)) return key;
        String path = request.getRequestURI();
        reads.put(path, parameters);
        return key.at(address(path, parameters.within(request.getQueryString())));
    }

    /** The key, or null for what is not kept: other methods, signed-in readers, a change of language, long addresses. */
    private @Nullable Key keyOf(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) return null;
        String query = request.getQueryString();
        if (query != null && query.contains("bahasa=")) return null;
        String path = request.getRequestURI();
        ReadParameters parameters = query == null ? null : reads.getIfPresent(path);
        String address = address(path, parameters == null ? query : parameters.within(query));
        if (address.length() > LONGEST_ADDRESS) return null;
        Cookie[] cookies = request.getCookies();
        Locale language = cookies == null ? Text.INDONESIAN : language(cookies);
        if (language == null) return null;
        boolean part = request.getHeader("HX-Request") != null;
        return new Key(CurrentCity.get(), language, part, address);
    }

    /**
     * The language that these cookies chose; null for a signed-in reader, and for a choice that this program did not write:
     * whoever writes cookies by hand may mean one language to us and another one to what draws the page.
     */
    private @Nullable Locale language(Cookie[] cookies) {
        Locale chosen = null;
        for (Cookie cookie : cookies) {
            if (cookie.getName().endsWith(sessionCookie)) return null;
            if (!cookie.getName().equalsIgnoreCase(WebConfiguration.LANGUAGE)) continue;
            Locale written = WRITTEN.get(cookie.getValue());
            if (written == null || chosen != null) return null;
            chosen = written;
        }
        return chosen == null ? Text.INDONESIAN : chosen;
    }

    private static String address(String path, @Nullable String query) {
        return query == null ? path : path + '?' + query;
    }

    private record Key(City city, Locale language, boolean part, String address) {
        Key at(String other) {
            return other.equals(address) ? this : new Key(city, language, part, other);
        }
    }

    private record Renewal(Key key, long version) {}

    /** Renders the page for this request: null when it wrote an answer that is not to be kept. */
    private interface Render {
        @Nullable
        KeptPage page() throws IOException, ServletException;
    }
}
