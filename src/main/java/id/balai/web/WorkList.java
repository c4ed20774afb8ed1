package id.balai.web;

import gg.jte.Content;
import id.balai.kernel.MovableClock;
import id.balai.web.WorkListPage.Group;
import id.balai.web.WorkListPage.Tally;
import id.balai.web.WorkListPage.Urgency;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Joins what the modules have for a person into one list in the order of the clock, whatever the application. */
@Component
class WorkList {
    private static final int MOST = 200;
    private static final Comparator<WorkItem> BY_CLOCK = Comparator.comparing(
                    (WorkItem item) -> item.due().orElse(Instant.MAX))
            .thenComparing(WorkItem::number);

    private final List<WorkSource> sources;
    private final Clock clock;

    WorkList(List<WorkSource> sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * @param application message key of the one application to show, or empty for all
     * @param opened number of the thing to open in the panel, or empty for none
     */
    WorkListPage of(Viewer viewer, String application, String opened, Frame frame) {
        List<WorkItem> all = new ArrayList<>();
        sources.forEach(source -> all.addAll(source.waitingFor(viewer, MOST)));
        all.sort(BY_CLOCK);
        List<WorkItem> shown = all.stream()
                .filter(item -> application.isEmpty() || item.application().equals(application))
                .toList();
        return new WorkListPage(
                today(), tallies(all), application, groups(shown), opened, panel(viewer, opened, frame));
    }

    private Optional<Content> panel(Viewer viewer, String number, Frame frame) {
        if (number.isEmpty()) return Optional.empty();
        return sources.stream()
                .flatMap(source -> source.panel(viewer, number, frame).stream())
                .findFirst();
    }

    private static List<Tally> tallies(List<WorkItem> items) {
        Map<String, Tally> tallies = new LinkedHashMap<>();
        for (WorkItem item : items) {
            tallies.merge(
                    item.application(),
                    new Tally(item.application(), item.icon(), 1),
                    (a, b) -> new Tally(a.application(), a.icon(), a.waiting() + 1));
        }
        return List.copyOf(tallies.values());
    }

    private List<Group> groups(List<WorkItem> items) {
        Map<Urgency, List<WorkItem>> groups = new EnumMap<>(Urgency.class);
        for (WorkItem item : items)
            groups.computeIfAbsent(urgency(item), u -> new ArrayList<>()).add(item);
        return groups.entrySet().stream()
                .map(e -> new Group(e.getKey(), e.getValue()))
                .toList();
    }

    private Urgency urgency(WorkItem item) {
        if (item.due().isEmpty()) return Urgency.LATER;
        Instant due = item.due().get();
        if (due.isBefore(clock.instant())) return Urgency.LATE;
        LocalDate day = due.atZone(MovableClock.JAKARTA).toLocalDate();
        if (day.equals(today())) return Urgency.TODAY;
        return day.isBefore(today().plusDays(7)) ? Urgency.WEEK : Urgency.LATER;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA);
    }
}
