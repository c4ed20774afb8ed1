package id.balai.identity.gate;

import id.balai.identity.Actor;
import id.balai.identity.person.FieldCipher;
import id.balai.identity.session.Sessions;
import id.balai.identity.session.SignedIn;
import id.balai.web.Viewer;
import id.balai.web.ViewerSource;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Who a request comes from, looked up once a request, so that a post given up a moment ago opens nothing. */
@Component
public class CurrentActor implements ViewerSource {
    private static final int MARK_BYTES = 12;
    private static final String ATTRIBUTE = CurrentActor.class.getName();

    private final Sessions sessions;
    private final Actors actors;
    private final FieldCipher cipher;

    CurrentActor(Sessions sessions, Actors actors, FieldCipher cipher) {
        this.sessions = sessions;
        this.actors = actors;
        this.cipher = cipher;
    }

    /** The signed-in person; empty while a factor is missing. */
    public Optional<Actor> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Known known) return known.actor;
        Optional<Actor> actor = sessions.of(request).filter(SignedIn::complete).flatMap(actors::find);
        request.setAttribute(ATTRIBUTE, new Known(actor));
        return actor;
    }

    /** What the session says, also of a sign-in that is not complete. */
    public Optional<SignedIn> signIn(HttpServletRequest request) {
        return sessions.of(request);
    }

    /** Somebody signed in or out within this request. */
    public void forget(HttpServletRequest request) {
        request.removeAttribute(ATTRIBUTE);
    }

    @Override
    public Optional<Viewer> current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest()).map(Viewer.class::cast)
                : Optional.empty();
    }

    @Override
    public String mark(Viewer viewer) {
        String who = viewer.person() + "/" + Actor.of(viewer).onBehalfOf();
        return HexFormat.of().formatHex(cipher.index("draft-owner", who), 0, MARK_BYTES);
    }

    private record Known(Optional<Actor> actor) {}
}
