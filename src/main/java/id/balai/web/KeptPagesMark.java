package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells {@link KeptPages} that the handler's answer may be kept, and by which parameters. */
final class KeptPagesMark implements HandlerInterceptor {
    private final Map<Method, ReadParameters> read = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Kept.class)) {
            request.setAttribute(
                    KeptPages.MARK, read.computeIfAbsent(method.getMethod(), _ -> ReadParameters.of(method)));
        }
        return true;
    }
}
