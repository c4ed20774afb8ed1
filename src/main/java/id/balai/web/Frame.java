package id.balai.web;

import id.balai.database.City;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/**
 * What every page shows around its content.
 *
 * @param path the path of the request, without query
 * @param query the query of the request, or empty
 * @param places the entries of the band, in order
 * @param desks the desks of the office that the viewer may use, in order
 * @param unread how many news the viewer has not read, at most one more than {@link Inbox#MOST}
 * @param csrf the name and value of the field that every form that posts carries
 * @param office where the city can be reached
 * @param demo whether this is a demo (accounts shown, messages readable)
 * @param owner whose drafts may be kept on this device and shown ({@link ViewerSource#mark}); empty for nobody
 */
public record Frame(
        City city,
        Locale locale,
        String path,
        String query,
        List<Navigation> places,
        Optional<Viewer> viewer,
        List<OfficeLink> desks,
        int unread,
        Csrf csrf,
        FootState foot,
        Optional<CityOffice> office,
        boolean demo,
        String owner) {
    private static final String LANGUAGE = "bahasa";

    /**
     * The hidden field against requests forged by other sites. The token is made only when a form asks for it, so that a
     * page without a form that posts sets no cookie and can be kept.
     */
    public record Csrf(@Nullable CsrfToken token) {
        static final Csrf NONE = new Csrf(null);

        public String name() {
            return token == null ? "_csrf" : token.getParameterName();
        }

        public String value() {
            return token == null ? "" : token.getToken();
        }
    }

    public String language() {
        return locale.getLanguage();
    }

    /** "3", or "9+" for many. */
    public String unreadCount() {
        return unread > Inbox.MOST ? Inbox.MOST + "+" : String.valueOf(unread);
    }

    /** Whether the entry is the place where the reader is. */
    public boolean isAt(Navigation place) {
        return isUnder(place.path());
    }

    /** Whether the desk is where the reader is. */
    public boolean isAt(OfficeLink desk) {
        return isUnder(desk.path());
    }

    private boolean isUnder(String place) {
        return path.equals(place) || path.startsWith(place + "/");
    }

    /** This page in the other of the two languages. */
    public String inOtherLanguage() {
        String rest = Arrays.stream(query.split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(LANGUAGE + "="))
                .map(part -> part + "&")
                .collect(Collectors.joining());
        return path + "?" + rest + LANGUAGE + "=" + (language().equals("en") ? "id" : "en");
    }
}
