package id.balai.identity.own;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.InternalResourceView;

/**
 * What somebody wanted when they were asked who they are: a page to open, or a form that was sent. The form travels through
 * the page that asks, so that it need not be filled in again, without scripts too; one with a secret does not.
 *
 * @param address of this site, one of a few
 * @param sent whether a form was sent there
 * @param form what was typed into it, as in the query of an address
 */
record Wish(String address, boolean sent, String form) {
    private static final String SECURITY = "/akun/keamanan";
    private static final Set<String> PAGES = Set.of("/akun", SECURITY, "/akun/kontak", "/akun/kontak/kode");
    private static final Set<String> FORMS = Set.of(
            "/akun/sesi",
            "/akun/kontak",
            "/akun/kode-pesan",
            "/akun/aplikasi/lepas",
            "/akun/cadangan",
            "/akun/kunci/hapus");
    private static final int LONGEST = 2_000;

    /** What this request wants. */
    static Wish of(HttpServletRequest request) {
        String address = request.getRequestURI();
        return request.getMethod().equals("POST") && FORMS.contains(address)
                ? of(address, true, typed(request.getParameterMap()))
                : of(address, false, "");
    }

    /** As it comes back from the page that asked. */
    static Wish keptBy(HttpServletRequest answer) {
        return of(kept(answer, "ke"), kept(answer, "kirim").equals("true"), kept(answer, "isian"));
    }

    private static String kept(HttpServletRequest answer, String field) {
        return Objects.requireNonNullElse(answer.getParameter(field), "");
    }

    /** Whatever is none of the known addresses becomes the security page. */
    private static Wish of(String address, boolean sent, String form) {
        if (sent && FORMS.contains(address) && form.length() <= LONGEST) return new Wish(address, true, form);
        return new Wish(PAGES.contains(address) ? address : SECURITY, false, "");
    }

    /** As the hidden fields of a form. */
    Map<String, String> fields() {
        return Map.of("ke", address, "kirim", String.valueOf(sent), "isian", form);
    }

    /** Goes on with it. */
    ModelAndView goOn() {
        if (!sent) return new ModelAndView("redirect:" + address);
        return new ModelAndView(new InternalResourceView(address + (form.isEmpty() ? "" : "?" + form)));
    }

    private static String typed(Map<String, String[]> parameters) {
        return parameters.entrySet().stream()
                .filter(parameter -> !parameter.getKey().startsWith("_"))
                .flatMap(parameter -> Arrays.stream(parameter.getValue())
                        .map(value -> encoded(parameter.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
