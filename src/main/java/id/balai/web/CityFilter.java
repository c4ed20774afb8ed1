package id.balai.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import id.balai.database.Cities;
import id.balai.database.City;
import id.balai.database.CurrentCity;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.web.filter.OncePerRequestFilter;

/** Chooses the city by the host of the request. A host that no city has is answered 421 and reads nothing. */
final class CityFilter extends OncePerRequestFilter {
    private static final int MISDIRECTED = 421;

    /** Whoever is too early need not press anything: browsers ask again by themselves. */
    private static final String AGAIN_SECONDS = "3";

    private static final String ASSETS = "/static/";

    private final Cities cities;
    private final Preparing preparing;
    private final TemplateEngine templates;

    CityFilter(Cities cities, Preparing preparing, TemplateEngine templates) {
        this.cities = cities;
        this.preparing = preparing;
        this.templates = templates;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<City> city = cities.byHost(request.getServerName());
        if (cities.all().isEmpty()) {
            tooEarly(response);
            say(response, "Kota sedang disiapkan. / Being set up.");
            return;
        }
        if (city.isEmpty()) {
            response.setStatus(MISDIRECTED);
            say(response, "Alamat ini bukan milik kota di sini. / No city here has this address.");
            return;
        }
        if (!cities.isOpen(city.get()) && !request.getServletPath().startsWith(ASSETS)) {
            tooEarly(response);
            show(response, new PreparingPage(city.get().name(), preparing.progress()));
            return;
        }
        try {
            CurrentCity.call(city.get(), () -> {
                chain.doFilter(request, response);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private static void tooEarly(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", AGAIN_SECONDS);
        response.setHeader("Refresh", AGAIN_SECONDS);
        response.setHeader("Cache-Control", "no-store");
    }

    private static void say(HttpServletResponse response, String words) throws IOException {
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(words);
    }

    private void show(HttpServletResponse response, PreparingPage page) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Content-Security-Policy", DatabaseAwayFilter.CONTENT_POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        Utf8ByteOutput written = new Utf8ByteOutput();
        templates.render("web/preparing/page.jte", page, written);
        response.setContentLength(written.getContentLength());
        written.writeTo(response.getOutputStream());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
