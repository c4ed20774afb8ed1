package id.balai.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.identity.account.Accounts;
import id.balai.kernel.MovableClock;
import id.balai.organisation.Posts;
import id.balai.support.DemoTest;
import id.balai.support.Http;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the program, asked for by every person of the demo over real HTTP. Whom an address answers stands in
 * {@code entrances.txt}, written by hand beside the program: an address that is not in it fails.
 */
@DemoTest
class HandlerMatrixTests {
    private static final String PASSWORD = "rambutan-binjai";
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::(?:[^{}]|\\{[^}]*})*)?}");
    /** Values of path variables that have the right shape and name nothing. */
    private static final Map<String, String> NOTHING = Map.of(
            "id", "00000000-0000-0000-0000-000000000000",
            "post", "00000000-0000-0000-0000-000000000000",
            "year", "2099",
            "version", "xx",
            "act", "kunci",
            "step", "1",
            "number", "USL-2099-9999");

    private static final String OPEN = "OPEN";
    private static final String OFFICIALS = "OFFICIALS";

    private final RequestMappingHandlerMapping mapping;
    private final Accounts accounts;
    private final Posts posts;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int port;

    HandlerMatrixTests(
            RequestMappingHandlerMapping requestMappingHandlerMapping,
            Accounts accounts,
            Posts posts,
            JdbcClient jdbc,
            Clock clock,
            @LocalServerPort int port) {
        this.mapping = requestMappingHandlerMapping;
        this.accounts = accounts;
        this.posts = posts;
        this.jdbc = jdbc;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void everyAddressIsInTheListAndTheListHasNoOther() {
        assertThat(entrances().keySet()).isEqualTo(new TreeSet<>(addresses()));
    }

    @Test
    void whoIsNotSignedInIsSentToSignInFromAllThatIsNotOpen() {
        List<String> wrong = new ArrayList<>();
        Http nobody = Http.at(port);
        List<String> csrf = Http.hiddenFields(nobody.get("/masuk").body());
        entrances().forEach((address, whom) -> {
            int status = ask(nobody, address, csrf);
            boolean open = whom.equals(OPEN);
            if (open ? status >= 500 : status != 303) wrong.add(address + " (" + whom + "): " + status);
        });
        assertThat(wrong).isEmpty();
    }

    /** What one may not open is as if it were not there; what one may and needs no object opens. */
    @Test
    void everyPersonOfTheDemoOpensWhatTheirPostsAllowAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        Map<String, String> entrances = entrances();
        for (DemoPerson person : DemoPeople.all()) {
            Http http = signedIn(person);
            Actor actor = actor(person);
            List<String> csrf = Http.hiddenFields(http.get("/akun").body());
            entrances.forEach((address, whom) -> {
                boolean admitted = admitted(actor, whom);
                if (admitted && (address.startsWith("POST") || address.contains("{") || whom.equals(OPEN))) return;
                int status = ask(http, address, csrf);
                boolean right = admitted ? status == 200 || status == 302 || status == 303 : status == 404;
                if (!right) wrong.add(person.login() + " " + address + " (" + whom + "): " + status);
            });
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean admitted(Actor actor, String whom) {
        return switch (whom) {
            case OPEN -> true;
            case OFFICIALS -> actor.official();
            default -> Policy.maySomewhere(actor, Permission.valueOf(whom));
        };
    }

    private Actor actor(DemoPerson person) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        return new Actor(person.id(), person.name(), posts.heldBy(person.id(), today));
    }

    private static int ask(Http http, String address, List<String> csrf) {
        String[] parts = address.split(" ");
        String path = VARIABLE.matcher(parts[1])
                .replaceAll(variable -> NOTHING.getOrDefault(variable.group(1), "x"))
                .replace("**", "x");
        return parts[0].equals("GET")
                ? http.get(path).statusCode()
                : http.post(path, csrf.toArray(String[]::new)).statusCode();
    }

    private Http signedIn(DemoPerson person) {
        jdbc.sql("DELETE FROM identity_rate_limit").update();
        Http http = Http.at(port);
        String next = http.submit("/masuk", "/masuk", "akun", person.login(), "sandi", PASSWORD)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        if (next.startsWith("/masuk/kode")) {
            jdbc.sql("UPDATE identity_account SET totp_step = 0 WHERE person = ?")
                    .param(person.id().value())
                    .update();
            String code = accounts.totpNow(person.id()).orElseThrow();
            http.submit("/masuk/kode", "/masuk/kode", "kode", code);
        }
        assertThat(http.get("/akun").statusCode()).as(person.login()).isEqualTo(200);
        return http;
    }

    private List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            if (!handler.getBeanType().getName().startsWith("id.balai.")) return;
            for (String pattern : info.getPatternValues()) {
                for (RequestMethod method : methods(info)) addresses.add(method + " " + pattern);
            }
        });
        return addresses;
    }

    private static List<RequestMethod> methods(RequestMappingInfo info) {
        List<RequestMethod> said = List.copyOf(info.getMethodsCondition().getMethods());
        return said.isEmpty() ? List.of(RequestMethod.GET) : said;
    }

    private static Map<String, String> entrances() {
        try {
            Map<String, String> entrances = new TreeMap<>();
            for (String line : Files.readAllLines(Path.of("src/test/resources/entrances.txt"))) {
                if (line.isBlank() || line.startsWith("#")) continue;
                int last = line.lastIndexOf(' ');
                entrances.put(line.substring(0, last), line.substring(last + 1));
            }
            return entrances;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
