package id.balai.identity.gate;

import id.balai.identity.Actor;
import id.balai.identity.Policy;
import id.balai.web.NotFound;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/**
 * Stands before every handler. One that does not say whom it answers answers nobody; one that requires something sends
 * the unknown to sign in and answers 404 to those who may not, as if nothing were there.
 */
final class Gate implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger("balai.security");

    private final CurrentActor current;
    private final SignInFirst signInFirst;

    Gate(CurrentActor current, SignInFirst signInFirst) {
        this.current = current;
        this.signInFirst = signInFirst;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR || handler instanceof ResourceHttpRequestHandler) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) throw new NotFound();
        // The framework's own answer to OPTIONS says nothing of whom it is for; no page of ours asks.
        if (HttpMethod.OPTIONS.matches(request.getMethod())) throw new NotFound();
        return switch (Entrance.of(method)) {
            case Entrance.ForAll all -> true;
            case Entrance.ForOfficials officials -> admit(request, response, "officials", Actor::official);
            case Entrance.ForThose those ->
                admit(
                        request,
                        response,
                        those.permission().name(),
                        actor -> Policy.maySomewhere(actor, those.permission()));
            case Entrance.ForNobody nobody -> {
                LOG.error("neither open nor requiring, answered 404: {}", method);
                throw new NotFound();
            }
        };
    }

    private boolean admit(
            HttpServletRequest request, HttpServletResponse response, String what, Predicate<Actor> admitted)
            throws IOException {
        Optional<Actor> actor = current.of(request);
        if (actor.isEmpty()) {
            signInFirst.answer(request, response);
            return false;
        }
        if (admitted.test(actor.get())) return true;
        LOG.warn("refused {} to {} at {}", what, actor.get().person(), request.getRequestURI());
        throw new NotFound();
    }
}
