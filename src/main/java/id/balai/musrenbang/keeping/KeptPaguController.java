package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.calendar.PlaceNames;
import id.balai.musrenbang.cycle.ChangingCycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Pagus;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sets the ceilings of a level, all places in one form and one decision. */
@Controller
@Requires(Permission.KEEP_CYCLE)
class KeptPaguController {
    private static final String PATH = "/kelola/musrenbang/{year:\\d{4}}/pagu/{level}";

    private final Pagus pagus;
    private final PlaceNames places;
    private final ChangingCycle changing;
    private final CarryingOut carrying;

    KeptPaguController(Pagus pagus, PlaceNames places, ChangingCycle changing, CarryingOut carrying) {
        this.pagus = pagus;
        this.places = places;
        this.changing = changing;
        this.carrying = carrying;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable int year, @PathVariable String level) {
        Cycles.Known known = carrying.year(year);
        return page(form(known, level(known, level), ChangeForm.with(Map.of(), known), Errors.NONE));
    }

    @PostMapping(PATH)
    ModelAndView change(
            @PathVariable int year, @PathVariable String level, @RequestParam Map<String, String> typed, Actor actor) {
        Cycles.Known known = carrying.year(year);
        Level wanted = level(known, level);
        PaguForm.Typed read = form(known, wanted, typed, Errors.NONE).read(wanted, typed);
        TypedReason reason = TypedReason.read(typed, known.open(), read.errors());
        if (!reason.errors().isEmpty()) {
            ModelAndView again = page(form(known, wanted, typed, reason.errors()));
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        FiscalYear of = known.cycle().year();
        return carrying.change(
                of,
                typed,
                seen -> changing.ceilings(of, seen, wanted, read.wanted(), reason.reason(), actor),
                new CarryingOut.Form() {
                    @Override
                    public ModelAndView page(Cycles.Known now, Map<String, String> fields, Errors errors) {
                        return KeptPaguController.page(form(now, wanted, fields, errors));
                    }

                    @Override
                    public Errors differing(Cycles.Known now) {
                        PaguForm stands = form(now, wanted, Map.of(), Errors.NONE);
                        return ChangeForm.differing(typed, stands.fields());
                    }
                });
    }

    private PaguForm form(Cycles.Known known, Level level, Map<String, String> typed, Errors errors) {
        ChangeForm form = new ChangeForm(
                known.cycle().year(),
                known.open(),
                t("musrenbang.keep.pagu.title", t(level.labelKey())),
                ChangeForm.yearPath(known.cycle().year()) + "/pagu/" + nameOf(level),
                typed,
                errors);
        return PaguForm.of(
                form, level, places.of(level), pagus.list(known.cycle().year()));
    }

    private static ModelAndView page(PaguForm form) {
        ModelAndView view = new ModelAndView("musrenbang/keeping/pagu");
        view.addObject("page", form);
        return view;
    }

    private static Level level(Cycles.Known known, String name) {
        return known.cycle().ladder().levels().stream()
                .filter(level -> level.hasPagu() && nameOf(level).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** How a level stands in addresses. */
    static String nameOf(Level level) {
        return level.name().toLowerCase(Locale.ROOT);
    }
}
