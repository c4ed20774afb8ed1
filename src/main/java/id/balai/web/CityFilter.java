package id.balai.web;

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

    private final Cities cities;

    CityFilter(Cities cities) {
        this.cities = cities;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<City> city = cities.byHost(request.getServerName());
        if (cities.all().isEmpty() || (city.isPresent() && !cities.isOpen(city.get()))) {
            response.setHeader("Retry-After", "3");
            // Whoever is too early need not press anything: browsers ask again by themselves.
            response.setHeader("Refresh", "3");
            say(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "Kota sedang disiapkan. / Being set up.");
            return;
        }
        if (city.isEmpty()) {
            say(response, MISDIRECTED, "Alamat ini bukan milik kota di sini. / No city here has this address.");
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

    private static void say(HttpServletResponse response, int status, String words) throws IOException {
        response.setStatus(status);
        response.setContentType("text/plain;charset=UTF-8");
        response.getWriter().println(words);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
