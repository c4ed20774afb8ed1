package id.balai.identity.signin;

import id.balai.demo.DemoPeople;
import id.balai.identity.gate.Actors;
import id.balai.identity.signin.SignInPage.DemoAccount;
import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost;
import id.balai.web.Text;
import java.util.List;
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

    List<DemoAccount> list() {
        Set<String> open =
                Set.copyOf(jdbc.sql("SELECT login FROM identity_account WHERE login IS NOT NULL AND locked_at IS NULL")
                        .query(String.class)
                        .list());
        return DemoPeople.all().stream()
                .filter(person -> open.contains(person.login()))
                .map(person -> new DemoAccount(person.login(), person.name(), who(person.id())))
                .toList();
    }

    private String who(PersonId person) {
        return actors.postsOf(person).stream()
                .findFirst()
                .map(HeldPost::title)
                .orElse(Text.t("identity.demo.resident"));
    }
}
