package id.balai.musrenbang.calendar;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.Criteria;
import id.balai.musrenbang.cycle.Cycle;
import id.balai.musrenbang.cycle.CycleChanges;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagu;
import id.balai.musrenbang.cycle.Pagus;
import id.balai.musrenbang.cycle.Quotas;
import id.balai.web.Kept;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.SiteAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The calendar of a year, who decides what in it, its ceilings, quotas and criteria; and the dates for a calendar. */
@Controller
class YearCalendarController {
    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final int MOST_CHANGES = 20;

    private final Cycles cycles;
    private final Pagus pagus;
    private final Quotas quotas;
    private final Criteria criteria;
    private final CycleChanges changes;
    private final PlaceNames places;
    private final Clock clock;
    private final SiteAddress site;

    YearCalendarController(
            Cycles cycles,
            Pagus pagus,
            Quotas quotas,
            Criteria criteria,
            CycleChanges changes,
            PlaceNames places,
            Clock clock,
            SiteAddress site) {
        this.cycles = cycles;
        this.pagus = pagus;
        this.quotas = quotas;
        this.criteria = criteria;
        this.changes = changes;
        this.places = places;
        this.clock = clock;
        this.site = site;
    }

    @Open
    @Kept
    @GetMapping("/musrenbang/{year:\\d{4}}")
    String year(@PathVariable int year, Model model) {
        Cycle cycle = cycle(year);
        List<Pagu> all = pagus.list(cycle.year());
        model.addAttribute(
                "page",
                new YearPage(
                        cycle,
                        StageRights.of(cycle, clock.instant()),
                        cycle.ladder().levels().reversed().stream()
                                .map(level -> ceilings(level, all))
                                .filter(of -> !of.rows().isEmpty())
                                .toList(),
                        quotas.list(cycle.year()),
                        criteria.list(cycle.year()),
                        changes.list(cycle.year(), MOST_CHANGES).stream()
                                .map(change -> new ChangeWords(change, places))
                                .toList()));
        return "musrenbang/year/page";
    }

    @Open
    @Kept
    @GetMapping("/kalender/musrenbang-{year:\\d{4}}.ics")
    ResponseEntity<byte[]> calendar(@PathVariable int year) {
        String text = StageCalendar.write(cycle(year), clock.instant(), site.get());
        return ResponseEntity.ok().contentType(CALENDAR).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private YearPage.LevelCeilings ceilings(Level level, List<Pagu> all) {
        return new YearPage.LevelCeilings(
                level,
                all.stream()
                        .filter(pagu -> pagu.level() == level)
                        .map(pagu -> new YearPage.Row(places.nameOf(level, pagu.place()), pagu))
                        .toList());
    }

    private Cycle cycle(int year) {
        try {
            return cycles.find(new FiscalYear(year)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
