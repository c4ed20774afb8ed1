package id.balai.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import id.balai.database.DatabaseAway;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * While the database is away, every answer that needs it is a 503 that stands by itself: nothing of it is asked from the
 * database, and a form that was sent can be sent again from it, without scripts too.
 */
final class DatabaseAwayFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(DatabaseAwayFilter.class);
    private static final String RETRY_SECONDS = "10";

    /** As the pages' own, of which a failure may have come before its header was written. */
    static final String CONTENT_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final transient TemplateEngine templates;

    DatabaseAwayFilter(TemplateEngine templates) {
        this.templates = templates;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (!DatabaseAway.isBehind(e) || response.isCommitted()) throw e;
            answer(request, response, e);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception why) throws IOException {
        String reference = Problems.reference();
        LOG.warn("{} {} {}: no database", reference, request.getMethod(), request.getRequestURI());
        LOG.debug("{}", reference, why);
        response.resetBuffer();
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Security-Policy", CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Disposition", null);
        byte[] body = body(request, response, reference);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private byte[] body(HttpServletRequest request, HttpServletResponse response, String reference) {
        String accepted = Objects.requireNonNullElse(request.getHeader("Accept"), "*/*");
        if (wantsJson(request, accepted)) {
            response.setContentType("application/problem+json");
            return JsonMapper.shared().writeValueAsBytes(Problem.of(reference));
        }
        if (request.getHeader("HX-Request") == null && (accepted.contains("text/html") || accepted.contains("*/*"))) {
            response.setContentType("text/html;charset=UTF-8");
            Utf8ByteOutput page = new Utf8ByteOutput();
            templates.render("web/away/page.jte", AwayPage.of(request, reference), page);
            return page.toByteArray();
        }
        response.setContentType("text/plain;charset=UTF-8");
        return (Text.t("web.away.title") + " (" + reference + ")\n").getBytes(StandardCharsets.UTF_8);
    }

    private static boolean wantsJson(HttpServletRequest request, String accepted) {
        return request.getRequestURI().endsWith("json") || accepted.contains("json") && !accepted.contains("html");
    }

    /** RFC 9457. */
    private record Problem(String type, String title, int status, String detail, String reference) {
        static Problem of(String reference) {
            return new Problem(
                    "about:blank",
                    Text.t("web.away.title"),
                    HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                    Text.t("web.away.next"),
                    reference);
        }
    }
}
