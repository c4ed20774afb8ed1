package id.balai.journeys;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** The patterns of the addresses that the program answers. */
final class SitePatterns {
    private final Map<PathPattern, Set<RequestMethod>> patterns = new HashMap<>();

    SitePatterns(RequestMappingHandlerMapping mappings) {
        mappings.getHandlerMethods().forEach((info, handler) -> {
            var paths = info.getPathPatternsCondition();
            if (paths == null || !handler.getBeanType().getName().startsWith("id.balai.")) return;
            for (PathPattern pattern : paths.getPatterns()) {
                patterns.computeIfAbsent(pattern, p -> new HashSet<>())
                        .addAll(info.getMethodsCondition().getMethods());
            }
        });
    }

    Optional<String> ofGet(String address) {
        return of(address, RequestMethod.GET);
    }

    Optional<String> ofPost(String address) {
        return of(address, RequestMethod.POST);
    }

    /** Everything that takes a form. */
    TreeSet<String> takingForms() {
        TreeSet<String> names = new TreeSet<>();
        patterns.forEach((pattern, methods) -> {
            if (methods.contains(RequestMethod.POST)) names.add(pattern.getPatternString());
        });
        return names;
    }

    private Optional<String> of(String address, RequestMethod method) {
        PathContainer path = PathContainer.parsePath(address.replaceFirst("\\?.*", ""));
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().isEmpty() || entry.getValue().contains(method))
                .map(Map.Entry::getKey)
                .filter(pattern -> pattern.matches(path))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(PathPattern::getPatternString);
    }
}
