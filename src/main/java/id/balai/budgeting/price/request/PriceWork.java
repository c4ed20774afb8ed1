package id.balai.budgeting.price.request;

import gg.jte.Content;
import id.balai.budgeting.price.book.PriceBook;
import id.balai.budgeting.price.book.PriceBooks;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Policy;
import id.balai.kernel.MovableClock;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.WorkingCalendar;
import id.balai.web.Frame;
import id.balai.web.Pages;
import id.balai.web.Text;
import id.balai.web.Viewer;
import id.balai.web.WorkItem;
import id.balai.web.WorkSource;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What waits for the price team: requests by their term, then books of colleagues. */
@Component
class PriceWork implements WorkSource {
    private static final int MOST = 200;

    private final PriceRequests requests;
    private final PriceBooks books;
    private final Agencies agencies;
    private final WorkingCalendar calendar;
    private final Pages pages;
    private final Clock clock;

    PriceWork(
            PriceRequests requests,
            PriceBooks books,
            Agencies agencies,
            WorkingCalendar calendar,
            Pages pages,
            Clock clock) {
        this.requests = requests;
        this.books = books;
        this.agencies = agencies;
        this.calendar = calendar;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String application() {
        return "budgeting.title";
    }

    @Override
    public List<WorkItem> waitingFor(Viewer viewer, int limit) {
        Actor actor = Actor.of(viewer);
        if (!Policy.maySomewhere(actor, Permission.KEEP_PRICES)) return List.of();
        List<WorkItem> items = new ArrayList<>();
        requests.waitingFor(actor.person(), limit).forEach(r -> items.add(item(r)));
        books.waitingFor(actor.person(), limit).forEach(b -> items.add(item(b)));
        return items.stream().limit(limit).toList();
    }

    @Override
    public Optional<Content> panel(Viewer viewer, String number, Frame frame) {
        return waitingFor(viewer, MOST).stream()
                .filter(item -> item.number().equals(number))
                .findFirst()
                .map(item -> pages.content("budgeting/pricedesk/panel", Map.of("item", item)));
    }

    private WorkItem item(PriceRequest request) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
        boolean late = today.isAfter(request.due());
        return new WorkItem(
                application(),
                "BUDGET",
                request.number(),
                request.wanted().name(),
                Text.t("budgeting.request.work"),
                agencies.find(request.wanted().agency()).map(Agency::shortName).orElse(""),
                Optional.of(request.due()
                        .atTime(LocalTime.MAX)
                        .atZone(MovableClock.JAKARTA)
                        .toInstant()),
                late ? calendar.workingDaysBetween(request.due(), today) : 0,
                request.path());
    }

    private WorkItem item(PriceBook book) {
        String name = Text.t(
                "budgeting.book.name", book.kind().name(), book.year().toString(), String.valueOf(book.edition()));
        return new WorkItem(
                application(),
                "BUDGET",
                book.kind() + "-" + book.year() + "-" + book.edition(),
                name,
                Text.t("budgeting.book.work"),
                book.source(),
                Optional.empty(),
                0,
                book.path());
    }
}
