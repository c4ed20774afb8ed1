package id.balai.identity.audit;

import id.balai.kernel.PersonId;
import id.balai.web.kit.Errors;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * {@code /kelola/akses}.
 *
 * @param names masked names of those whose data was seen
 * @param next query of the next page, or empty
 * @param csv query of the same list as a file
 */
public record AccessPage(
        Filter filter, List<AccessRow> rows, Map<PersonId, String> names, String next, String csv, Errors errors) {
    /** As it was typed: two days and the account of an official, or nothing. */
    public record Filter(String from, String until, String login) {
        String query() {
            return "?dari=" + encoded(from) + "&sampai=" + encoded(until) + "&petugas=" + encoded(login);
        }

        private static String encoded(String typed) {
            return URLEncoder.encode(typed, StandardCharsets.UTF_8);
        }
    }

    public String nameOf(AccessRow row) {
        return names.getOrDefault(row.person(), "");
    }
}
