package id.balai.budgeting.desk;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.OpeningStage;
import id.balai.budgeting.calendar.Phase;
import id.balai.budgeting.calendar.Schedules;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /kelola/anggaran}: the years of the budget, and one of them with its stages and documents. */
@Controller
@Requires(Permission.KEEP_BUDGET_CALENDAR)
class YearDeskController {
    static final String DESK = "/kelola/anggaran";

    private final Schedules schedules;
    private final YearPages pages;
    private final OpeningStage opening;
    private final Once once;
    private final Clock clock;

    YearDeskController(Schedules schedules, YearPages pages, OpeningStage opening, Once once, Clock clock) {
        this.schedules = schedules;
        this.pages = pages;
        this.opening = opening;
        this.once = once;
        this.clock = clock;
    }

    /** Every year that has something, and the one to come. */
    @GetMapping(DESK)
    ModelAndView years() {
        FiscalYear next = new FiscalYear(LocalDate.now(clock).getYear() + 1);
        List<Schedules.OfYear> years = Stream.concat(Stream.of(next), schedules.years().stream())
                .distinct()
                .sorted(java.util.Comparator.reverseOrder())
                .map(schedules::of)
                .toList();
        return new ModelAndView("budgeting/desk/years", "page", new YearsPage(years));
    }

    @GetMapping(DESK + "/{year:\\d{4}}")
    ModelAndView year(@PathVariable int year, Actor actor) {
        return page(year, actor, Errors.NONE, null);
    }

    /** Gives every stage that has no days yet those that are usual. */
    @PostMapping(DESK + "/{year:\\d{4}}/lazim")
    ModelAndView usual(@PathVariable int year, @RequestParam Map<String, String> typed, Actor actor) {
        FiscalYear of = YearPages.year(year);
        List<OpeningStage.Planned> missing = unfixed(schedules.of(of));
        if (missing.isEmpty()) {
            return page(year, actor, Errors.NONE.and(t("budgeting.stage.refused.same")), HttpStatus.CONFLICT);
        }
        String where = once.run(typed.get(Once.FIELD), () -> {
            opening.runAll(of, missing, t("budgeting.stage.usual.reason"), actor);
            return DESK + "/" + year;
        });
        return new ModelAndView("redirect:" + where);
    }

    private static List<OpeningStage.Planned> unfixed(Schedules.OfYear stages) {
        return Arrays.stream(Phase.values())
                .filter(p -> stages.find(p).isEmpty())
                .filter(p -> !(stages.adopted() && p.leadsToAdoption()))
                .map(p -> new OpeningStage.Planned(p, p.usual(stages.year())))
                .toList();
    }

    private ModelAndView page(int year, Actor actor, Errors errors, @Nullable HttpStatus status) {
        ModelAndView view =
                new ModelAndView("budgeting/desk/year", "page", pages.page(YearPages.year(year), actor, errors));
        view.setStatus(status);
        return view;
    }
}
