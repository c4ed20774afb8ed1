package id.balai.identity.signin;

import id.balai.identity.gate.Actors;
import id.balai.identity.signin.SignInPage.DemoAccount;
import id.balai.kernel.PersonId;
import id.balai.organisation.HeldPost;
import id.balai.web.Text;
import java.util.List;
import java.util.UUID;
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
        return jdbc.sql("""
                        SELECT a.person, a.login, p.name FROM identity_account a JOIN identity_person p ON p.id = a.person
                        WHERE a.login IS NOT NULL AND a.locked_at IS NULL ORDER BY a.person LIMIT 60""")
                .query((row, n) -> new DemoAccount(
                        row.getString("login"),
                        row.getString("name"),
                        who(new PersonId(row.getObject("person", UUID.class)))))
                .list();
    }

    private String who(PersonId person) {
        return actors.postsOf(person).stream()
                .findFirst()
                .map(HeldPost::title)
                .orElse(Text.t("identity.demo.resident"));
    }
}
