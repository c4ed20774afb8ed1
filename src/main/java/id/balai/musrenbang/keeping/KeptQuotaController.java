package id.balai.musrenbang.keeping;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.ChangingCycle;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.musrenbang.cycle.Level;
import id.balai.musrenbang.cycle.Quota;
import id.balai.musrenbang.cycle.Quotas;
import id.balai.web.NotFound;
import id.balai.web.kit.Errors;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Sets how many proposals each place of a level may send up. */
@Controller
@Requires(Permission.KEEP_CYCLE)
class KeptQuotaController {
    static final String SENT = "dikirim";
    static final String OWN = "sendiri";
    private static final String PATH = "/kelola/musrenbang/{year:\\d{4}}/kuota/{level}";

    private final Quotas quotas;
    private final ChangingCycle changing;
    private final CarryingOut carrying;

    KeptQuotaController(Quotas quotas, ChangingCycle changing, CarryingOut carrying) {
        this.quotas = quotas;
        this.changing = changing;
        this.carrying = carrying;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable int year, @PathVariable String level) {
        Cycles.Known known = carrying.year(year);
        Quota now = quota(known, level);
        return page(known, now.level(), ChangeForm.with(fields(now), known), Errors.NONE);
    }

    @PostMapping(PATH)
    ModelAndView change(
            @PathVariable int year, @PathVariable String level, @RequestParam Map<String, String> typed, Actor actor) {
        Cycles.Known known = carrying.year(year);
        Level of = quota(known, level).level();
        Errors errors = Errors.NONE;
        for (String field : new String[] {SENT, OWN}) {
            if (!typed.getOrDefault(field, "").strip().matches("|[1-9]\\d{0,3}")) {
                errors = errors.and(field, t("musrenbang.keep.noQuota"));
            }
        }
        TypedReason reason = TypedReason.read(typed, known.open(), errors);
        if (!reason.errors().isEmpty()) {
            ModelAndView again = page(known, of, typed, reason.errors());
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        Quota wanted = new Quota(of, number(typed, SENT), number(typed, OWN));
        FiscalYear plan = known.cycle().year();
        return carrying.change(
                plan,
                typed,
                seen -> changing.quota(plan, seen, wanted, reason.reason(), actor),
                new CarryingOut.Form() {
                    @Override
                    public ModelAndView page(Cycles.Known now, Map<String, String> fields, Errors errors) {
                        return KeptQuotaController.page(now, of, fields, errors);
                    }

                    @Override
                    public Errors differing(Cycles.Known now) {
                        return ChangeForm.differing(typed, fields(quota(now, level)));
                    }
                });
    }

    private static Map<String, String> fields(Quota quota) {
        return Map.of(SENT, text(quota.sent()), OWN, text(quota.own()));
    }

    private Quota quota(Cycles.Known known, String name) {
        return quotas.list(known.cycle().year()).stream()
                .filter(q -> KeptPaguController.nameOf(q.level()).equals(name))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private static ModelAndView page(Cycles.Known known, Level level, Map<String, String> typed, Errors errors) {
        ModelAndView view = new ModelAndView("musrenbang/keeping/quota");
        view.addObject(
                "page",
                new ChangeForm(
                        known.cycle().year(),
                        known.open(),
                        t("musrenbang.keep.quota.title", t(level.labelKey())),
                        ChangeForm.yearPath(known.cycle().year()) + "/kuota/" + KeptPaguController.nameOf(level),
                        typed,
                        errors));
        return view;
    }

    private static String text(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static @Nullable Integer number(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
