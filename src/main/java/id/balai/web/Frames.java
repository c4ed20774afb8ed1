package id.balai.web;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;

/** Makes the frame of a request from what the modules contribute. */
@Component
public class Frames {
    private static final FootState NOTHING_YET = new FootState(0, null);

    private final List<Navigation> places;
    private final ObjectProvider<ViewerSource> viewers;
    private final ObjectProvider<FootState.Source> foots;

    Frames(List<Navigation> places, ObjectProvider<ViewerSource> viewers, ObjectProvider<FootState.Source> foots) {
        this.places = places.stream()
                .sorted(Comparator.comparingInt(Navigation::order))
                .toList();
        this.viewers = viewers;
        this.foots = foots;
    }

    Frame of(HttpServletRequest request) {
        City city = CurrentCity.get();
        FootState.Source foot = foots.getIfAvailable();
        return new Frame(
                city,
                Text.locale(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                places,
                Optional.ofNullable(viewers.getIfAvailable()).flatMap(ViewerSource::current),
                csrf(request),
                foot == null ? NOTHING_YET : foot.foot(),
                city.demo());
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        // A deferred token: reading it here would write a cookie on every page, so it is read only where a form asks.
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token)
                : Frame.Csrf.NONE;
    }
}
