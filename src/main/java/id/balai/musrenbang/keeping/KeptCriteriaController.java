package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.ChangingCycle;
import id.balai.musrenbang.cycle.Criteria;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sets the criteria and weights by which a level scores. */
@Controller
@Requires(Permission.KEEP_CYCLE)
class KeptCriteriaController {
    private static final String PATH = "/kelola/musrenbang/{year:\\d{4}}/kriteria/{level}";

    private final Criteria criteria;
    private final ChangingCycle changing;
    private final CarryingOut carrying;

    KeptCriteriaController(Criteria criteria, ChangingCycle changing, CarryingOut carrying) {
        this.criteria = criteria;
        this.changing = changing;
        this.carrying = carrying;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable int year, @PathVariable String level) {
        Cycles.Known known = carrying.year(year);
        Level of = level(known, level);
        return page(known, of, ChangeForm.with(fields(known, of), known), Errors.NONE);
    }

    @PostMapping(PATH)
    ModelAndView change(
            @PathVariable int year, @PathVariable String level, @RequestParam Map<String, String> typed, Actor actor) {
        Cycles.Known known = carrying.year(year);
        Level of = level(known, level);
        CriteriaForm.Typed read = CriteriaForm.read(of, typed);
        TypedReason reason = TypedReason.read(typed, known.open(), read.errors());
        if (!reason.errors().isEmpty()) {
            ModelAndView again = page(known, of, typed, reason.errors());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        FiscalYear plan = known.cycle().year();
        return carrying.change(
                plan,
                typed,
                seen -> changing.criteria(plan, seen, of, read.wanted(), reason.reason(), actor),
                new CarryingOut.Form() {
                    @Override
                    public ModelAndView page(Cycles.Known now, Map<String, String> fields, Errors errors) {
                        return KeptCriteriaController.this.page(now, of, fields, errors);
                    }

                    @Override
                    public Errors differing(Cycles.Known now) {
                        return CriteriaForm.differing(typed, KeptCriteriaController.this.fields(now, of));
                    }
                });
    }

    private Map<String, String> fields(Cycles.Known known, Level level) {
        return CriteriaForm.fields(criteria.list(known.cycle().year(), level));
    }

    private ModelAndView page(Cycles.Known known, Level level, Map<String, String> typed, Errors errors) {
        ChangeForm form = new ChangeForm(
                known.cycle().year(),
                known.open(),
                t("musrenbang.keep.criteria.title", t(level.labelKey())),
                ChangeForm.yearPath(known.cycle().year()) + "/kriteria/" + KeptPaguController.nameOf(level),
                typed,
                errors);
        ModelAndView view = new ModelAndView("musrenbang/keeping/criteria");
        view.addObject(
                "page", new CriteriaForm(form, criteria.isLocked(known.cycle().year(), level)));
        return view;
    }

    private static Level level(Cycles.Known known, String name) {
        return known.cycle().ladder().levels().stream()
                .filter(level -> KeptPaguController.nameOf(level).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
