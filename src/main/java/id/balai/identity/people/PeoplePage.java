package id.balai.identity.people;

import id.balai.kernel.PersonId;
import id.balai.web.kit.Errors;
import java.util.List;

/**
 * Accounts, by name, and the form for a new official.
 *
 * @param next query of the next page, or empty
 */
public record PeoplePage(String words, List<Row> rows, String next, NewOfficial typed, Errors errors) {
    /** One account. */
    public record Row(PersonId person, String name, String login, String verification, boolean locked) {}

    /** What was typed. */
    public record NewOfficial(String name, String login, String nik, String phone, String email) {
        static final NewOfficial NOTHING = new NewOfficial("", "", "", "", "");
    }
}
