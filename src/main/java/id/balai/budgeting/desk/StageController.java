package id.balai.budgeting.desk;

import id.balai.budgeting.calendar.OpeningStage;
import id.balai.budgeting.calendar.Phase;
import id.balai.budgeting.calendar.StageRefused;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opens, closes or extends a stage of a year: one form with two days and a reason. */
@Controller
@Requires(Permission.KEEP_BUDGET_CALENDAR)
class StageController {
    private static final String PATH = "/kelola/anggaran/{year:\\d{4}}/tahap/{stage}";

    private final YearPages pages;
    private final OpeningStage opening;
    private final Once once;

    StageController(YearPages pages, OpeningStage opening, Once once) {
        this.pages = pages;
        this.opening = opening;
        this.once = once;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable int year, @PathVariable String stage) {
        return view(fresh(year, stage));
    }

    @PostMapping(PATH)
    ModelAndView change(
            @PathVariable int year, @PathVariable String stage, @RequestParam Map<String, String> typed, Actor actor) {
        StageForm form = fresh(year, stage).with(typed, Errors.NONE);
        StageForm.Read read = form.read();
        if (!read.errors().isEmpty()) return again(form, typed, read.errors(), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            String where = once.run(typed.get(Once.FIELD), () -> {
                opening.run(form.year(), form.phase(), Objects.requireNonNull(read.window()), read.reason(), actor)
                        .ifPresent(why -> {
                            throw new Refused(why);
                        });
                return form.desk();
            });
            return new ModelAndView("redirect:" + where);
        } catch (Refused refused) {
            return again(form, typed, Errors.NONE.and(refused.why.words()), HttpStatus.CONFLICT);
        }
    }

    private StageForm fresh(int year, String word) {
        FiscalYear of = YearPages.year(year);
        Phase phase = Phase.of(word).orElseThrow(NotFound::new);
        PhaseRow row = pages.page(of, null, Errors.NONE).rows().get(phase.ordinal());
        return StageForm.fresh(of, row);
    }

    private static ModelAndView again(StageForm form, Map<String, String> typed, Errors errors, HttpStatus status) {
        ModelAndView view = view(form.with(typed, errors));
        view.setStatus(status);
        return view;
    }

    private static ModelAndView view(StageForm form) {
        return new ModelAndView("budgeting/stage/page", "page", form);
    }

    /** Carries a refusal out of the one-time act, so that the form can be sent again. */
    private static final class Refused extends RuntimeException {
        private final transient StageRefused why;

        Refused(StageRefused why) {
            super(why.toString(), null, false, false);
            this.why = why;
        }
    }
}
