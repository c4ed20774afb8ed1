package id.balai.web;

import id.balai.database.City;
import id.balai.database.CurrentCity;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Makes the frame of a request from what the modules contribute. */
@Component
public class Frames {
    private static final FootState NOTHING_YET = new FootState(0, null);

    private final List<Navigation> places;
    private final List<OfficeLink> desks;
    private final Supplier<@Nullable ViewerSource> viewers;
    private final Supplier<FootState.@Nullable Source> foots;
    private final Supplier<CityOffice.@Nullable Source> offices;
    private final Supplier<@Nullable Inbox> inboxes;

    Frames(
            List<Navigation> places,
            List<OfficeLink> desks,
            ObjectProvider<ViewerSource> viewers,
            ObjectProvider<FootState.Source> foots,
            ObjectProvider<CityOffice.Source> offices,
            ObjectProvider<Inbox> inboxes) {
        this.places = places.stream()
                .sorted(Comparator.comparingInt(Navigation::order))
                .toList();
        this.desks = desks.stream()
                .sorted(Comparator.comparingInt(OfficeLink::order))
                .toList();
        // Looked up at the first page, because these modules stand on this one; then once and for all.
        this.viewers = SingletonSupplier.ofNullable(viewers::getIfAvailable);
        this.foots = SingletonSupplier.ofNullable(foots::getIfAvailable);
        this.offices = SingletonSupplier.ofNullable(offices::getIfAvailable);
        this.inboxes = SingletonSupplier.ofNullable(inboxes::getIfAvailable);
    }

    Frame of(HttpServletRequest request) {
        City city = CurrentCity.get();
        FootState.Source foot = foots.get();
        Optional<Viewer> viewer = Optional.ofNullable(viewers.get()).flatMap(ViewerSource::current);
        return new Frame(
                city,
                Text.locale(),
                request.getRequestURI(),
                Objects.requireNonNullElse(query(request), ""),
                places,
                viewer,
                viewer.map(this::desksOf).orElse(List.of()),
                viewer.map(this::unread).orElse(0),
                csrf(request),
                foot == null ? NOTHING_YET : foot.foot(),
                Optional.ofNullable(offices.get()).flatMap(CityOffice.Source::office),
                city.demo(),
                viewer.map(this::mark).orElse(""));
    }

    private List<OfficeLink> desksOf(Viewer viewer) {
        return desks.stream().filter(desk -> desk.shownTo().test(viewer)).toList();
    }

    private String mark(Viewer viewer) {
        ViewerSource source = viewers.get();
        return source == null ? "" : source.mark(viewer);
    }

    private int unread(Viewer viewer) {
        Inbox inbox = inboxes.get();
        return inbox == null ? 0 : inbox.unread(viewer);
    }

    /** Only what the page depends on: it is shown to others, who should not see what else this reader's address says. */
    private static @Nullable String query(HttpServletRequest request) {
        return request.getAttribute(KeptPages.MARK) instanceof ReadParameters parameters
                ? parameters.within(request.getQueryString())
                : request.getQueryString();
    }

    private static Frame.Csrf csrf(HttpServletRequest request) {
        // A deferred token: reading it here would write a cookie on every page, so it is read only where a form asks.
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? new Frame.Csrf(token)
                : Frame.Csrf.NONE;
    }
}
