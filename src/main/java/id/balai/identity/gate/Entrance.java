package id.balai.identity.gate;

import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.web.OfficialsOnly;
import id.balai.web.Open;
import java.lang.reflect.AnnotatedElement;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Whom a handler answers. What its method says counts before what its class says; who says nothing answers nobody. */
public sealed interface Entrance {
    /** {@link Open}. */
    record ForAll() implements Entrance {}

    /** {@link OfficialsOnly}. */
    record ForOfficials() implements Entrance {}

    /** {@link Requires}. */
    record ForThose(Permission permission) implements Entrance {}

    /** Nothing was said. */
    record ForNobody() implements Entrance {}

    /** What a handler says. */
    static Entrance of(HandlerMethod handler) {
        return said(handler.getMethod()).or(() -> said(handler.getBeanType())).orElseGet(ForNobody::new);
    }

    private static Optional<Entrance> said(AnnotatedElement place) {
        if (AnnotatedElementUtils.hasAnnotation(place, Open.class)) return Optional.of(new ForAll());
        if (AnnotatedElementUtils.hasAnnotation(place, OfficialsOnly.class)) return Optional.of(new ForOfficials());
        return Optional.ofNullable(AnnotatedElementUtils.findMergedAnnotation(place, Requires.class))
                .map(requires -> new ForThose(requires.value()));
    }
}
