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
    private final List<OfficeLink> desks;
    private final ObjectProvider<ViewerSource> viewers;
    private final ObjectProvider<FootState.Source> foots;
    private final ObjectProvider<CityOffice.Source> offices;

    Frames(
            List<Navigation> places,
            List<OfficeLink> desks,
            ObjectProvider<ViewerSource> viewers,
            ObjectProvider<FootState.Source> foots,
            ObjectProvider<CityOffice.Source> offices) {
        this.places = places.stream()
                .sorted(Comparator.comparingInt(Navigation::order))
                .toList();
        this.desks = desks.stream()
                .sorted(Comparator.comparingInt(OfficeLink::order))
                .toList();
        this.viewers = viewers;
        this.foots = foots;
        this.offices = offices;
    }

    Frame of(HttpServletRequest request) {
        City city = CurrentCity.get();
        FootState.Source foot = foots.getIfAvailable();
        Optional<Viewer> viewer = Optional.ofNullable(viewers.getIfAvailable()).flatMap(ViewerSource::current);
        return new Frame(
                city,
                Text.locale(),
                request.getRequestURI(),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                places,
                viewer,
                viewer.map(this::desksOf).orElse(List.of()),
                csrf(request),
                foot == null ? NOTHING_YET : foot.foot(),
                Optional.ofNullable(offices.getIfAvailable()).flatMap(CityOffice.Source::office),
                city.demo());
    }

    private List<OfficeLink> desksOf(Viewer viewer) {
        return desks.stream().filter(desk -> desk.shownTo().test(viewer)).toList();
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        // A deferred token: reading it here would write a cookie on every page, so it is read only where a form asks.
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token)
                : Frame.Csrf.NONE;
    }
}
