package id.balai.web;

import id.balai.database.CurrentCity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a reader sees while the database is away.
 *
 * @param address the address that was asked for, on this site
 * @param sent whether a form was sent
 * @param fields what was typed, to be sent again from the page; empty when it may not stand in a page
 */
public record AwayPage(String city, String reference, String address, boolean sent, List<Field> fields) {
    private static final int MOST_CHARACTERS = 200_000;

    /** One field of the form that was sent. */
    public record Field(String name, String value) {}

    static AwayPage of(HttpServletRequest request, String reference) {
        boolean sent = request.getMethod().equals("POST");
        String query = request.getQueryString();
        String address = request.getRequestURI() + (sent || query == null ? "" : "?" + query);
        return new AwayPage(
                CurrentCity.get().name(),
                reference,
                address.startsWith("//") ? "/" : address,
                sent,
                sent ? fields(request) : List.of());
    }

    private static List<Field> fields(HttpServletRequest request) {
        Map<String, String[]> sent = request.getParameterMap();
        if (sent.keySet().stream().anyMatch(AwayPage::isSecret)) return List.of();
        List<Field> fields = new ArrayList<>();
        sent.forEach((name, values) -> Arrays.stream(values).forEach(value -> fields.add(new Field(name, value))));
        int characters = fields.stream().mapToInt(field -> field.value.length()).sum();
        return characters > MOST_CHARACTERS ? List.of() : List.copyOf(fields);
    }

    /** Passwords, codes and numbers of identity cards stand in no page. */
    private static boolean isSecret(String name) {
        return name.contains("sandi") || name.contains("kode") || name.equals("nik");
    }
}
