package id.balai.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * A form that comes again after it was carried out leads to where the first one led, whatever has become of its matter
 * meanwhile: a page that it could still be sent from may no longer be there.
 */
final class Again implements HandlerInterceptor {
    private final Once once;

    Again(Once once) {
        this.once = once;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        String token = request.getMethod().equals("POST") ? request.getParameter(Once.FIELD) : null;
        if (token == null) return true;
        Optional<SentForm> form = Optional.of(SentForm.of(request));
        Optional<String> location = once.find(token).map(carriedOut -> carriedOut.locationOf(form));
        location.ifPresent(place -> {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, place);
        });
        return location.isEmpty();
    }
}
