package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses what nobody can type and no text column of PostgreSQL holds: U+0000 in a field or in the address. Whatever
 * else is strange about a text is for the form to judge.
 */
final class Legible implements HandlerInterceptor {
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        for (String[] values : request.getParameterMap().values()) {
            for (String value : values) {
                if (value.indexOf('\0') >= 0) throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
            }
        }
        return true;
    }
}
