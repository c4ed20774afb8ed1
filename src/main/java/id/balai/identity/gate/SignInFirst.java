package id.balai.identity.gate;

import id.balai.identity.session.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends the unknown to sign in, and from there back to what they wanted. */
@Component
class SignInFirst {
    private final CurrentActor current;
    private final HeldForms held;

    SignInFirst(CurrentActor current, HeldForms held) {
        this.current = current;
        this.held = held;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String page = pageFor(request);
        redirect(request, response, page + "?ke=" + encoded(after(request, response)));
    }

    /** Where to go after signing in: the same page, or what was typed. */
    private String after(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getMethod().equals("GET")) return wanted(request);
        if (!held.mayHold(request)) return "/";
        held.hold(request, response, null);
        return HeldForms.PAGE;
    }

    private String pageFor(HttpServletRequest request) {
        return current.signIn(request)
                .map(SignedIn::stage)
                .map(stage -> switch (stage) {
                    case FACTOR -> "/masuk/kode";
                    case ENROL -> "/masuk/pasang";
                    case COMPLETE -> "/masuk";
                })
                .orElse("/masuk");
    }

    static String wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    /** A part of a page that htmx asked for cannot be replaced by the sign-in page: the whole page goes there. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String address) throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", address);
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, address);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
