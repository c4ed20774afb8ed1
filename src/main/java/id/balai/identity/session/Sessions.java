package id.balai.identity.session;

import id.balai.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/**
 * The sessions of the current city, in its own schema: a session of one city is unknown in another, and ending one
 * counts at once for every process.
 *
 * <p>Holds plain text only, so that an upgrade of the program never meets a session that it cannot read.
 */
@Component
public class Sessions {
    /** Nobody stays signed in longer, however active (ASVS 7.3.2). */
    public static final Duration LONGEST = Duration.ofHours(8);

    static final Duration IDLE_OFFICIAL = Duration.ofMinutes(15);
    static final Duration IDLE_RESIDENT = Duration.ofMinutes(30);

    private static final Duration CONFIRMATION = Duration.ofMinutes(10);
    private static final String CONFIRMED = "confirmed";
    private static final String PERSON = "person";
    private static final String STAGE = "stage";
    private static final String SINCE = "since";
    private static final String DEVICE = "device";
    private static final String HELPING = "helping";
    private static final String POST = "post";
    private static final int LONGEST_DEVICE = 200;

    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** The library has its repository in web programs only; the command line ends sessions by {@link #endAll}. */
    Sessions(
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository,
            JdbcClient jdbc,
            Clock clock) {
        this.repository = repository;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The sign-in that the request belongs to, complete or not; one that is too old is ended here. */
    public Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PERSON) instanceof String person)) return Optional.empty();
        Instant since = Instant.ofEpochSecond((Long) session.getAttribute(SINCE));
        if (clock.instant().isAfter(since.plus(LONGEST))) {
            session.invalidate();
            return Optional.empty();
        }
        return Optional.of(new SignedIn(
                new PersonId(UUID.fromString(person)),
                Stage.valueOf((String) session.getAttribute(STAGE)),
                since,
                Optional.ofNullable((String) session.getAttribute(HELPING))
                        .map(UUID::fromString)
                        .map(PersonId::new),
                Optional.ofNullable((String) session.getAttribute(POST)).map(UUID::fromString)));
    }

    /** Begins a session under a new identifier; whatever the browser came with is ended (fixation, ASVS 7.2.4). */
    public void begin(HttpServletRequest request, PersonId person, Stage stage, boolean official) {
        end(request);
        HttpSession session = request.getSession(true);
        session.setMaxInactiveInterval((int) (official ? IDLE_OFFICIAL : IDLE_RESIDENT).toSeconds());
        session.setAttribute(
                FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
                person.value().toString());
        session.setAttribute(PERSON, person.value().toString());
        session.setAttribute(STAGE, stage.name());
        session.setAttribute(SINCE, clock.instant().getEpochSecond());
        session.setAttribute(DEVICE, device(request));
    }

    /** The second factor was proved: the same session under a new identifier. */
    public void complete(HttpServletRequest request) {
        request.changeSessionId();
        request.getSession().setAttribute(STAGE, Stage.COMPLETE.name());
    }

    /** The officer begins to serve this resident, or nobody any more. */
    public void help(HttpServletRequest request, @Nullable PersonId resident) {
        request.getSession()
                .setAttribute(
                        HELPING, resident == null ? null : resident.value().toString());
    }

    /** Somebody with several posts acts by this one from now on. */
    public void actBy(HttpServletRequest request, UUID post) {
        put(request, POST, post.toString());
    }

    /** The person has just shown the password again; changes of the account are open for ten minutes (ASVS 7.5.1). */
    public void confirm(HttpServletRequest request) {
        put(request, CONFIRMED, Long.toString(clock.instant().getEpochSecond()));
    }

    public boolean confirmed(HttpServletRequest request) {
        return look(request, CONFIRMED)
                .map(Long::parseLong)
                .map(Instant::ofEpochSecond)
                .filter(at -> clock.instant().isBefore(at.plus(CONFIRMATION)))
                .isPresent();
    }

    /** Whether the person signed in or showed the password within the last ten minutes (ASVS 7.5.2). */
    public boolean isFresh(HttpServletRequest request) {
        return confirmed(request)
                || of(request)
                        .filter(in -> clock.instant().isBefore(in.since().plus(CONFIRMATION)))
                        .isPresent();
    }

    /** Keeps a short text until it is {@link #take taken}: a challenge, a secret being set up. */
    public void put(HttpServletRequest request, String name, String text) {
        request.getSession(true).setAttribute(name, text);
    }

    public Optional<String> look(HttpServletRequest request, String name) {
        HttpSession session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((String) session.getAttribute(name));
    }

    /** Gives the text once. */
    public Optional<String> take(HttpServletRequest request, String name) {
        Optional<String> text = look(request, name);
        text.ifPresent(t -> request.getSession().removeAttribute(name));
        return text;
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /** Ends all of a person's sessions, in the caller's transaction if there is one. */
    public int endAll(PersonId person) {
        return jdbc.sql("DELETE FROM identity_session WHERE principal_name = ?")
                .param(person.value().toString())
                .update();
    }

    /** Ends all sessions of a person but the one of this request. */
    public int endOthers(HttpServletRequest request, PersonId person) {
        return jdbc.sql("DELETE FROM identity_session WHERE principal_name = ? AND session_id <> ?")
                .params(person.value().toString(), request.getSession().getId())
                .update();
    }

    /** Where a person is signed in, the latest first. */
    public List<OpenSession> list(HttpServletRequest request, PersonId person) {
        String own = Objects.requireNonNull(request.getSession(false)).getId();
        return repository.getObject().findByPrincipalName(person.value().toString()).values().stream()
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        Device.called(session.getAttributeOrDefault(DEVICE, "")),
                        Instant.ofEpochSecond(session.getRequiredAttribute(SINCE)),
                        session.getLastAccessedTime(),
                        session.getId().equals(own)))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed())
                .toList();
    }

    /** Ends the one of this person's sessions that the list named so. */
    public void endOne(PersonId person, String handle) {
        FindByIndexNameSessionRepository<? extends Session> all = repository.getObject();
        all.findByPrincipalName(person.value().toString()).keySet().stream()
                .filter(id -> handle(id).equals(handle))
                .forEach(all::deleteById);
    }

    /** Removes what has run out; expired sessions answer nobody before that, too. */
    public int clean() {
        return jdbc.sql("DELETE FROM identity_session WHERE expiry_time < ?")
                .param(System.currentTimeMillis())
                .update();
    }

    private static String device(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        String printable = agent.replaceAll("[^\\x20-\\x7E]", "");
        return printable.substring(0, Math.min(printable.length(), LONGEST_DEVICE));
    }

    private static String handle(String id) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(id.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
