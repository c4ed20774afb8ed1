package id.balai.identity.signin;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.balai.demo.DemoPeople;
import id.balai.demo.DemoPerson;
import id.balai.identity.gate.Actors;
import id.balai.identity.signin.SignInPage.DemoAccount;
import id.balai.identity.signin.SignInPage.DemoGroup;
import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost;
import id.balai.web.Text;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts that the sign-in page of a demo city offers. Asked only there. */
@Component
class DemoAccounts {
    /** Of every demo account. */
    static final String PASSWORD = "rambutan-binjai";

    private final JdbcClient jdbc;
    private final Actors actors;

    DemoAccounts(JdbcClient jdbc, Actors actors) {
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** In the order of the circles; those without an open account are left out. */
    List<DemoGroup> groups() {
        Set<String> open =
                Set.copyOf(jdbc.sql("SELECT login FROM identity_account WHERE login IS NOT NULL AND locked_at IS NULL")
                        .query(String.class)
                        .list());
        Map<DemoCircle, List<DemoAccount>> circles = DemoPeople.all().stream()
                .filter(person -> open.contains(person.login()))
                .collect(groupingBy(
                        DemoCircle::of, () -> new EnumMap<>(DemoCircle.class), mapping(this::account, toList())));
        return circles.entrySet().stream()
                .map(circle -> new DemoGroup(circle.getKey().titleKey(), circle.getValue()))
                .toList();
    }

    private DemoAccount account(DemoPerson person) {
        return new DemoAccount(person.login(), person.name(), who(person.id()));
    }

    private String who(PersonId person) {
        return actors.postsOf(person).stream()
                .findFirst()
                .map(HeldPost::title)
                .orElse(Text.t("identity.demo.resident"));
    }
}
