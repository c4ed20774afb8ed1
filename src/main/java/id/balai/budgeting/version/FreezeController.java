package id.balai.budgeting.version;

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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The PPKD freezes a document of a year. */
@Controller
@Requires(Permission.FREEZE_BUDGET)
class FreezeController {
    private static final String PATH = "/kelola/anggaran/{year:\\d{4}}/bekukan";

    private final BudgetVersions versions;
    private final Schedules schedules;
    private final FreezingVersion freezing;
    private final FreezeGates gates;
    private final Once once;
    private final Clock clock;

    FreezeController(
            BudgetVersions versions,
            Schedules schedules,
            FreezingVersion freezing,
            FreezeGates gates,
            Once once,
            Clock clock) {
        this.versions = versions;
        this.schedules = schedules;
        this.freezing = freezing;
        this.gates = gates;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String year) {
        FiscalYear of = BudgetController.fiscalYear(year);
        Map<String, String> typed = new HashMap<>();
        typed.put(FreezeForm.DAY, LocalDate.now(clock).toString());
        return view(page(of, typed, Errors.NONE));
    }

    @PostMapping(PATH)
    ModelAndView freeze(@PathVariable String year, @RequestParam Map<String, String> typed, Actor actor) {
        FiscalYear of = BudgetController.fiscalYear(year);
        FreezeForm.Read read = FreezeForm.read(of, typed, versions.of(of), LocalDate.now(clock));
        FreezingVersion.Wanted wanted = read.wanted();
        if (wanted == null) return again(page(of, typed, read.errors()), HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            String where = once.run(
                    typed.get(Once.FIELD), () -> freezing.run(wanted, actor).path());
            return new ModelAndView("redirect:" + where);
        } catch (VersionRefused refused) {
            String words = FreezeWords.of(refused.refusal());
            return refused.refusal() instanceof FreezeRefused.Unverified
                    ? again(page(of, typed, Errors.on(FreezeForm.REASON, words)), HttpStatus.UNPROCESSABLE_CONTENT)
                    : again(page(of, typed, Errors.NONE.and(words)), HttpStatus.CONFLICT);
        }
    }

    private FreezeForm page(FiscalYear year, Map<String, String> typed, Errors errors) {
        Schedules.OfYear stages = schedules.of(year);
        List<FreezeForm.Offer> offers = Arrays.stream(BudgetStage.values())
                .filter(document -> stages.closed(document.phases()).isEmpty())
                .map(document -> offer(year, document))
                .toList();
        return new FreezeForm(year, offers, typed, errors);
    }

    /** A document that may be frozen today by the calendar, with what else stands in its way. */
    private FreezeForm.Offer offer(FiscalYear year, BudgetStage document) {
        FreezingVersion.Wanted trial = new FreezingVersion.Wanted(year, document, "-", "", "", LocalDate.now(clock));
        return new FreezeForm.Offer(
                document, gates.refusal(trial).map(FreezeWords::of).orElse(null));
    }

    private static ModelAndView again(FreezeForm form, HttpStatus status) {
        ModelAndView view = view(form);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView view(FreezeForm form) {
        return new ModelAndView("budgeting/freeze/page", "page", form);
    }
}
