package id.balai.identity.gate;

import id.balai.identity.Actor;
import id.balai.kernel.PersonId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/**
 * Answers a form that came without the token of a page of ours. From another site it is refused; from our own page the
 * cookie was only lost, so what was typed is kept and offered again.
 */
@Component
class Forged implements AccessDeniedHandler {
    private static final Logger LOG = LoggerFactory.getLogger("balai.security");

    private final HeldForms held;
    private final CurrentActor current;

    Forged(HeldForms held, CurrentActor current) {
        this.held = held;
        this.current = current;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        if (!HeldForms.cameFromHere(request)) {
            LOG.warn("forged form refused at {}", request.getRequestURI());
            response.sendError(HttpStatus.FORBIDDEN.value());
        } else if (held.mayHold(request)) {
            Optional<PersonId> sender = current.of(request).map(Actor::person);
            held.hold(request, response, sender.orElse(null));
            SignInFirst.redirect(request, response, HeldForms.PAGE);
        } else {
            SignInFirst.redirect(request, response, request.getRequestURI());
        }
    }
}
