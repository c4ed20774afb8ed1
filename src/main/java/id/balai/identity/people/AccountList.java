package id.balai.identity.people;

import id.balai.kernel.PersonId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of accounts, by name. */
@Component
class AccountList {
    static final int PAGE = 50;

    private final JdbcClient jdbc;

    AccountList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param words part of a name or the name of an account; empty for all
     * @param afterName the last name of the page before, or empty
     */
    List<PeoplePage.Row> find(String words, String afterName, UUID afterId) {
        return jdbc.sql("""
                        SELECT p.id, p.name, a.login, a.locked_at IS NOT NULL AS locked, p.verification
                        FROM identity_account a JOIN identity_person p ON p.id = a.person
                        WHERE (:words = '' OR p.name ILIKE :like OR a.login = lower(:words))
                          AND (p.name, p.id) > (:afterName, :afterId)
                        ORDER BY p.name, p.id LIMIT :limit""")
                .param("words", words)
                .param("like", "%" + words.replaceAll("[%_\\\\]", "\\\\$0") + "%")
                .param("afterName", afterName)
                .param("afterId", afterId)
                .param("limit", PAGE)
                .query((row, n) -> new PeoplePage.Row(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("login") == null ? "" : row.getString("login"),
                        row.getString("verification"),
                        row.getBoolean("locked")))
                .list();
    }
}
