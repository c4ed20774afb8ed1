package id.balai.journeys;

import id.balai.support.DemoPeopleAtDoor;
import id.balai.support.FilledForm;
import id.balai.support.Http;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody of the demo who follows every link, a few of each kind, and remembers the forms that they come upon. */
final class Wanderer {
    private static final String PASSWORD = "rambutan-binjai";
    private static final Pattern LINK = Pattern.compile("href=\"([/?][^\"#]*)");
    private static final Pattern NAME = Pattern.compile("(?<=[?&])[^=&]+");
    /** Ends the session, speaks another language, or is no page. */
    private static final Pattern ELSEWHERE = Pattern.compile("^/(keluar|demo|log|aset)\\b|[?&]bahasa=");
    /** Of each kind of page: what it looks like depends on the state of what it shows. */
    private static final int ADDRESSES_A_PATTERN = 6;

    private static final int FORMS_A_KIND = 4;

    private final String login;
    private final int port;
    private final SitePatterns patterns;
    private final Map<String, Integer> seen = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Map<String, List<FilledForm>> forms = new HashMap<>();
    private Http http;

    /** @param login of the demo; empty for somebody who does not sign in */
    Wanderer(String login, int port, SitePatterns patterns) {
        this.login = login;
        this.port = port;
        this.patterns = patterns;
        this.http = enter();
    }

    private Http enter() {
        if (login.isEmpty()) return Http.at(port);
        Http in = DemoPeopleAtDoor.signedIn(port, login);
        look("/akun/keamanan", in.get("/akun/keamanan").body());
        in.submit("/akun/keamanan", "/akun/konfirmasi", "sandi", PASSWORD);
        return in;
    }

    /** Goes through all that can be reached from these addresses; tells of every page. */
    void wander(List<String> start, BiConsumer<String, HttpResponse<String>> told) {
        for (String address : start) if (known.add(address)) waiting.add(address);
        while (!waiting.isEmpty()) {
            String address = waiting.poll();
            String kind = kind(address);
            if (kind.isEmpty() || seen.merge(kind, 1, Integer::sum) > ADDRESSES_A_PATTERN) continue;
            HttpResponse<String> page = http.get(address);
            told.accept("GET " + address, page);
            page.headers().firstValue("Location").ifPresent(next -> follow(address, next));
            look(address, page.body());
        }
    }

    /** What a page may look like: its pattern with the names of what it is asked. */
    private String kind(String address) {
        Matcher name = NAME.matcher(address);
        TreeSet<String> names = new TreeSet<>();
        while (name.find()) names.add(name.group());
        return patterns.ofGet(address).map(pattern -> pattern + names).orElse("");
    }

    /** Remembers the links and forms of a page. */
    void look(String address, String html) {
        for (FilledForm form : FilledForm.of(html)) {
            patterns.ofPost(form.action()).ifPresent(pattern -> remember(pattern + " " + form.names(), form));
        }
        Matcher links = LINK.matcher(html);
        while (links.find()) follow(address, links.group(1));
    }

    private void remember(String kind, FilledForm form) {
        List<FilledForm> same = forms.computeIfAbsent(kind, k -> new ArrayList<>());
        boolean had = same.stream().anyMatch(other -> other.action().equals(form.action()));
        if (!had && same.size() < FORMS_A_KIND) same.add(form);
    }

    /** Looks at the page to which an answer sends; nothing when it sends elsewhere. */
    Optional<HttpResponse<String>> goOn(HttpResponse<String> answer) {
        Optional<String> next = answer.headers()
                .firstValue("Location")
                .map(to -> to.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", ""))
                .filter(to -> !ELSEWHERE.matcher(to).find());
        return next.map(to -> {
            HttpResponse<String> page = http.get(to);
            look(to, page.body());
            return page;
        });
    }

    private void follow(String from, String link) {
        String to = link.replaceFirst("^https?://[^/]+", "").replaceFirst("#.*", "");
        if (to.startsWith("?")) to = from.replaceFirst("\\?.*", "") + to;
        to = to.replace("&amp;", "&").replace(" ", "%20");
        if (to.startsWith("/") && !ELSEWHERE.matcher(to).find() && known.add(to)) waiting.add(to);
    }

    /** The forms of which nobody was told yet, the same ones of other pages together. */
    Map<String, List<FilledForm>> takeForms() {
        Map<String, List<FilledForm>> taken = new HashMap<>(forms);
        forms.clear();
        return taken;
    }

    HttpResponse<String> send(FilledForm form) {
        return http.post(form.action(), form.fields());
    }

    /** The token against forgery of the own browser; signs in again when it was signed out. */
    String token() {
        String page = login.isEmpty() ? "/daftar" : "/akun";
        HttpResponse<String> answer = http.get(page);
        if (answer.statusCode() != 200) {
            http = enter();
            answer = http.get(page);
        }
        List<String> hidden = Http.hiddenFields(answer.body());
        return Optional.of(hidden.indexOf("_csrf"))
                .filter(at -> at >= 0)
                .map(at -> hidden.get(at + 1))
                .orElse("");
    }

    boolean isNobody() {
        return login.isEmpty();
    }

    @Override
    public String toString() {
        return login.isEmpty() ? "nobody" : login;
    }
}
