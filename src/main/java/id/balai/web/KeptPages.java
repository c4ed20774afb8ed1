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
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Keeps whole answers of handlers marked {@link Kept} for readers who are not signed in, by city, address, language and
 * version of the public data. A decision makes them stale the moment it commits; a minute does too, since pages speak of
 * today. Stands before the security filters: what it answers was written by them once and is the same for everybody.
 */
final class KeptPages extends HttpFilter {
    /** Set on the request by {@link KeptPagesMark} when the handler's answer may be kept. */
    static final String MARK = KeptPages.class.getName();

    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST = Duration.ofMinutes(1);
    private static final long MOST_BYTES = 32L << 20;
    private static final int LONGEST_ADDRESS = 500;

    private final transient DataVersion versions;
    private final String sessionCookie;
    private final transient Cache<Key, KeptPage> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, KeptPage page) -> page.size() + key.address.length() * 2)
            .expireAfterWrite(LONGEST)
            .build();

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
        KeptPage kept = pages.getIfPresent(key);
        if (kept == null) kept = render(key, request, response, chain);
        if (kept != null) kept.send(request, response);
    }

    private @Nullable KeptPage render(
            Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        ContentCachingResponseWrapper buffer = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, buffer);
        boolean keep = request.getAttribute(MARK) != null
                && buffer.getStatus() == HttpServletResponse.SC_OK
                && !response.containsHeader("Set-Cookie");
        if (!keep) {
            buffer.copyBodyToResponse();
            return null;
        }
        KeptPage page = KeptPage.of(response, buffer.getContentAsByteArray());
        pages.put(key, page);
        return page;
    }

    /** The key, or null for what is not kept: other methods, signed-in readers, a change of language, long addresses. */
    private @Nullable Key keyOf(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) return null;
        String query = request.getQueryString();
        String address = query == null ? request.getRequestURI() : request.getRequestURI() + '?' + query;
        if (address.length() > LONGEST_ADDRESS || (query != null && query.contains("bahasa="))) return null;
        boolean english = false;
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().endsWith(sessionCookie)) return null;
                if (cookie.getName().equals("bahasa"))
                    english = cookie.getValue().startsWith("en");
            }
        }
        boolean part = request.getHeader("HX-Request") != null;
        return new Key(CurrentCity.get(), versions.current(), english, part, address);
    }

    private record Key(City city, long version, boolean english, boolean part, String address) {}
}
