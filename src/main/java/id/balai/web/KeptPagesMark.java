package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Tells {@link KeptPages} that the handler's answer may be kept. */
final class KeptPagesMark implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Kept.class)) {
            request.setAttribute(KeptPages.MARK, true);
        }
        return true;
    }
}
