package id.balai.identity.gate;

import id.balai.identity.person.FieldCipher;
import id.balai.kernel.Ids;
import id.balai.kernel.PersonId;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps what somebody typed when the session ran out before it was sent: an hour, encrypted, bound to the browser by a
 * random cookie and, when the sender was signed in, to the person. Passwords and codes are never kept, nor anything that
 * another site made the browser send.
 */
@Component
public class HeldForms {
    /** Where the form is shown again. */
    public static final String PAGE = "/masuk/lanjut";

    private static final Duration KEPT = Duration.ofHours(1);
    private static final SecretCookie COOKIE = new SecretCookie("balai-lanjut", "/masuk", KEPT);
    private static final int MOST = 512 * 1024;
    private static final Set<String> OF_SIGNING_IN = Set.of("masuk", "keluar", "daftar", "lupa-sandi");

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final Clock clock;
    private final JsonMapper json;

    HeldForms(JdbcClient jdbc, FieldCipher cipher, Clock clock, JsonMapper json) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.clock = clock;
        this.json = json;
    }

    /** Whether this request is a form of ours that may be kept. */
    boolean mayHold(HttpServletRequest request) {
        return request.getMethod().equals("POST") && cameFromHere(request) && !ofSigningIn(request);
    }

    /** Keeps the form of the request. */
    void hold(HttpServletRequest request, HttpServletResponse response, @Nullable PersonId sender) throws IOException {
        String content = json.writeValueAsString(read(request));
        if (content.length() > MOST) return;
        UUID record = Ids.next();
        jdbc.sql("""
                        INSERT INTO identity_held_form (holder, record, person, content, expires_at)
                        VALUES (?, ?, ?, ?, ?)""")
                .param(holder(COOKIE.issue(request, response)))
                .param(record)
                .param(sender == null ? null : sender.value())
                .param(cipher.encrypt("held", record, content))
                .param(clock.instant().plus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The form that this browser's sender may send now. */
    public Optional<HeldForm> find(HttpServletRequest request, Optional<PersonId> reader) {
        return COOKIE.read(request)
                .flatMap(secret -> jdbc.sql("""
                        SELECT record, content FROM identity_held_form
                        WHERE holder = ? AND expires_at > ? AND (person IS NULL OR person = CAST(? AS uuid))""")
                        .param(holder(secret))
                        .param(clock.instant().atOffset(ZoneOffset.UTC))
                        .param(reader.map(PersonId::value).orElse(null))
                        .query((row, n) ->
                                cipher.decrypt("held", row.getObject("record", UUID.class), row.getBytes("content")))
                        .optional()
                        .map(content -> json.readValue(content, HeldForm.class)));
    }

    /** Throws it away. */
    public void drop(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.read(request)
                .ifPresent(secret -> jdbc.sql("DELETE FROM identity_held_form WHERE holder = ?")
                        .param(holder(secret))
                        .update());
        COOKIE.clear(request, response);
    }

    public int clean() {
        return jdbc.sql("DELETE FROM identity_held_form WHERE expires_at < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private byte[] holder(String secret) {
        return cipher.index("held-holder", secret);
    }

    private static HeldForm read(HttpServletRequest request) throws IOException {
        List<HeldForm.Field> fields = request.getParameterMap().entrySet().stream()
                .filter(entry -> mayKeep(entry.getKey()))
                .flatMap(entry ->
                        Arrays.stream(entry.getValue()).map(value -> new HeldForm.Field(entry.getKey(), value)))
                .toList();
        return new HeldForm(SignInFirst.wanted(request), isMultipart(request), fields, files(request));
    }

    private static boolean mayKeep(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return HeldForm.isOnce(name)
                || !(plain.startsWith("_") || plain.contains("sandi") || plain.contains("kode_masuk"));
    }

    private static List<String> files(HttpServletRequest request) throws IOException {
        if (!isMultipart(request)) return List.of();
        try {
            return request.getParts().stream()
                    .filter(part -> part.getSubmittedFileName() != null
                            && !part.getSubmittedFileName().isEmpty())
                    .map(Part::getName)
                    .distinct()
                    .toList();
        } catch (ServletException e) {
            return List.of();
        }
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** A form that another site sent must never be offered for sending again. */
    static boolean cameFromHere(HttpServletRequest request) {
        String fetched = request.getHeader("Sec-Fetch-Site");
        if (fetched != null && !fetched.equals("same-origin")) return false;
        String origin = request.getHeader("Origin");
        return origin == null
                ? fetched != null
                : origin.equals(id.balai.identity.account.Site.of(request).origin());
    }

    private static boolean ofSigningIn(HttpServletRequest request) {
        String[] steps = request.getRequestURI().split("/", 3);
        return steps.length > 1 && OF_SIGNING_IN.contains(steps[1]);
    }
}
