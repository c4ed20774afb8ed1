package id.balai.web;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The parameters of the address by which the answers of one handler differ. What others hang on to an address
 * ({@code fbclid}, {@code utm_source}) is none of them: it makes no page of its own, and no reader is shown another's.
 *
 * @param names empty when it is not known what the handler reads: then every parameter counts
 */
record ReadParameters(Optional<Set<String>> names) {
    static final ReadParameters ALL = new ReadParameters(Optional.empty());

    /** Those that its arguments ask for, and those that {@link Kept#reads} says it takes out of the request itself. */
    static ReadParameters of(HandlerMethod handler) {
        Kept kept = handler.getMethodAnnotation(Kept.class);
        Set<String> names = new HashSet<>(kept == null ? List.of() : Arrays.asList(kept.reads()));
        boolean told = !names.isEmpty();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            RequestParam asked = parameter.getAnnotation(RequestParam.class);
            if (asked != null && parameter.getType() == String.class) {
                names.add(asked.name().isEmpty() ? parameter.getName() : asked.name());
            } else if (!told && !readsNone(parameter)) {
                return ALL;
            }
        }
        return new ReadParameters(Optional.of(Set.copyOf(names)));
    }

    private static boolean readsNone(Parameter parameter) {
        RequestHeader header = parameter.getAnnotation(RequestHeader.class);
        return parameter.isAnnotationPresent(PathVariable.class)
                || parameter.getType() == Model.class
                // Who is signed in: nothing is kept for them.
                || parameter.getType() == Optional.class && parameter.getAnnotations().length == 0
                // Parts and whole pages are kept apart anyway.
                || header != null && header.name().equals("HX-Request");
    }

    /** What of a query counts, in its order; null for nothing. */
    @Nullable
    String within(@Nullable String query) {
        if (query == null || names.isEmpty()) return query;
        Set<String> read = names.get();
        String counts = Arrays.stream(query.split("&"))
                .filter(part -> counts(part, read))
                .collect(Collectors.joining("&"));
        return counts.isEmpty() ? null : counts;
    }

    /** A name that is written with escapes may be any name. */
    private static boolean counts(String part, Set<String> read) {
        int end = part.indexOf('=');
        String name = end < 0 ? part : part.substring(0, end);
        return read.contains(name) || name.indexOf('%') >= 0 || name.indexOf('+') >= 0;
    }
}
