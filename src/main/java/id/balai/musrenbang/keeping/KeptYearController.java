package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.calendar.ChangeWords;
import id.balai.musrenbang.calendar.PlaceNames;
import id.balai.musrenbang.calendar.StageRights;
import id.balai.musrenbang.cycle.Criteria;
import id.balai.musrenbang.cycle.CycleChanges;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.OpeningCycle;
import id.balai.musrenbang.cycle.Pagus;
import id.balai.musrenbang.cycle.Quotas;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.web.Format;
import id.balai.web.kit.Errors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kelola/musrenbang}: the years, and one of them with all that it holds. */
@Controller
@Requires(Permission.KEEP_CYCLE)
class KeptYearController {
    private static final String DESK = "/kelola/musrenbang";
    private static final int MOST_CHANGES = 60;

    private final Cycles cycles;
    private final Pagus pagus;
    private final Quotas quotas;
    private final Criteria criteria;
    private final CycleChanges changes;
    private final OpeningCycle opening;
    private final Kamus kamus;
    private final PlaceNames places;
    private final CarryingOut carrying;
    private final Clock clock;

    KeptYearController(
            Cycles cycles,
            Pagus pagus,
            Quotas quotas,
            Criteria criteria,
            CycleChanges changes,
            OpeningCycle opening,
            Kamus kamus,
            PlaceNames places,
            CarryingOut carrying,
            Clock clock) {
        this.cycles = cycles;
        this.pagus = pagus;
        this.quotas = quotas;
        this.criteria = criteria;
        this.changes = changes;
        this.opening = opening;
        this.kamus = kamus;
        this.places = places;
        this.carrying = carrying;
        this.clock = clock;
    }

    @GetMapping(DESK)
    ModelAndView years() {
        return years(Errors.NONE);
    }

    @PostMapping(DESK)
    ModelAndView prepare(@RequestParam Map<String, String> typed, Actor actor) {
        List<Cycles.Known> known = cycles.listKept();
        if (known.isEmpty()) return prepareFirst(typed, actor);
        String leadsTo = ChangeForm.yearPath(known.getFirst().cycle().year().next());
        return carrying.run(typed, leadsTo, () -> opening.prepare(actor), this::years);
    }

    private ModelAndView prepareFirst(Map<String, String> typed, Actor actor) {
        FirstYearForm form = FirstYearForm.read(typed, thisYear());
        FiscalYear year = form.year();
        LocalDate from = form.from();
        if (year == null || from == null) {
            ModelAndView again = years(form, form.errors());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return carrying.run(
                typed,
                ChangeForm.yearPath(year),
                () -> opening.prepareFirst(year, from, actor),
                errors -> years(form, errors));
    }

    @GetMapping(DESK + "/{year:\\d{4}}")
    ModelAndView year(@PathVariable int year) {
        return year(carrying.year(year), Errors.NONE);
    }

    @PostMapping(DESK + "/{year:\\d{4}}/buka")
    ModelAndView open(@PathVariable int year, @RequestParam Map<String, String> typed, Actor actor) {
        Cycles.Known known = carrying.year(year);
        FiscalYear plan = known.cycle().year();
        if (kamus.of(plan).isEmpty()) {
            ModelAndView again = year(known, Errors.NONE.and(t("musrenbang.keep.noKamus", plan)));
            again.setStatus(HttpStatus.CONFLICT);
            return again;
        }
        return carrying.run(
                typed,
                ChangeForm.yearPath(plan),
                () -> opening.openPrepared(plan, actor),
                errors -> year(carrying.year(year), errors));
    }

    private int thisYear() {
        return LocalDate.ofInstant(clock.instant(), Format.ZONE).getYear();
    }

    private ModelAndView years(Errors errors) {
        return years(FirstYearForm.blank(thisYear()), errors);
    }

    private ModelAndView years(FirstYearForm first, Errors errors) {
        List<Cycles.Known> known = cycles.listKept();
        FiscalYear next =
                known.isEmpty() ? null : known.getFirst().cycle().year().next();
        ModelAndView view = new ModelAndView("musrenbang/keeping/years");
        view.addObject("page", new KeptYearsPage(known, next, first, errors));
        return view;
    }

    private ModelAndView year(Cycles.Known known, Errors errors) {
        FiscalYear year = known.cycle().year();
        ModelAndView view = new ModelAndView("musrenbang/keeping/year");
        view.addObject(
                "page",
                new KeptYearPage(
                        year,
                        known.open(),
                        StageRights.of(known.cycle(), clock.instant()),
                        known.cycle().ladder().levels(),
                        pagus.list(year),
                        quotas.list(year),
                        criteria.list(year),
                        known.cycle().ladder().levels().stream()
                                .filter(level -> criteria.isLocked(year, level))
                                .collect(Collectors.toSet()),
                        !kamus.of(year).isEmpty(),
                        changes.list(year, MOST_CHANGES).stream()
                                .map(change -> new ChangeWords(change, places))
                                .toList(),
                        errors));
        return view;
    }
}
