package id.balai.identity.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.balai.identity.Actor;
import id.balai.identity.PersonalData;
import id.balai.identity.person.Person;
import id.balai.kernel.MovableClock;
import id.balai.organisation.HeldPost;
import id.balai.organisation.Posts;
import id.balai.support.BalaiTest;
import id.balai.support.Http;
import id.balai.support.TestPeople;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The inspector's list when it is longer than a page. */
@BalaiTest
class AccessPagesTests {
    private static final int LOOKS = 2 * AccessList.PAGE + 11;
    private static final Pattern LOOK = Pattern.compile("Halaman uji \\d+");
    private static final Pattern NEXT = Pattern.compile("<p><a href=\"(/kelola/akses\\?[^\"]*sesudah=[^\"]*)\"");

    private final PersonalData data;
    private final TestPeople people;
    private final Posts posts;
    private final Clock clock;
    private final int port;

    AccessPagesTests(PersonalData data, TestPeople people, Posts posts, Clock clock, @LocalServerPort int port) {
        this.data = data;
        this.people = people;
        this.posts = posts;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void everyLookStandsOnOnePageTheLatestFirst() {
        Person officer = people.official("Hotman Halaman", "operator/12.75.03.1001");
        looksOf(officer);
        Http inspector = people.signedIn(port, people.official("Rosma Halaman", "inspector/1"));
        String query = "?petugas=" + people.login(officer);
        List<List<String>> pages = pages(inspector, "/kelola/akses" + query);
        assertThat(pages).extracting(List::size).containsExactly(AccessList.PAGE, AccessList.PAGE, 11);
        assertThat(pages.stream().flatMap(List::stream).toList())
                .isEqualTo(IntStream.range(0, LOOKS)
                        .mapToObj(n -> look(LOOKS - 1 - n))
                        .toList());
        assertThat(looksIn(inspector.get("/kelola/akses.csv" + query).body())).hasSize(LOOKS);
    }

    private void looksOf(Person officer) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        List<HeldPost> held = posts.heldBy(officer.id(), today);
        Actor actor = new Actor(officer.id(), officer.name(), held);
        Person seen = people.resident("Rumondang Uji");
        for (int n = 0; n < LOOKS; n++) data.recordLook(actor, held.getFirst(), seen.id(), "COUNTER", look(n), "");
    }

    private static List<List<String>> pages(Http inspector, String first) {
        List<List<String>> pages = new ArrayList<>();
        String address = first;
        while (!address.isEmpty()) {
            String html = inspector.get(address).body();
            pages.add(looksIn(html));
            Matcher next = NEXT.matcher(html);
            address = next.find() ? next.group(1).replace("&amp;", "&") : "";
        }
        return pages;
    }

    private static List<String> looksIn(String text) {
        return LOOK.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String look(int n) {
        return "Halaman uji " + n;
    }
}
