package id.balai.musrenbang.keeping;

import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.cycle.CycleRefused;
import id.balai.musrenbang.cycle.Cycles;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Carries a form of a year out once, and shows it again when it is refused. */
@Component
class CarryingOut {
    private final Cycles cycles;
    private final Once once;

    CarryingOut(Cycles cycles, Once once) {
        this.cycles = cycles;
        this.once = once;
    }

    /** The year of an address, prepared or open, as it stands in this moment. */
    Cycles.Known year(int year) {
        try {
            return cycles.findNow(new FiscalYear(year)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    /** @param again the form with what is wrong with it */
    ModelAndView run(
            Map<String, String> typed,
            String leadsTo,
            Supplier<Optional<CycleRefused>> act,
            Function<Errors, ModelAndView> again) {
        return carryOut(typed, leadsTo, act, refused -> again.apply(words(refused)));
    }

    /**
     * Changes a year. When somebody else was first, the form comes back with all that was typed, what stands now beside it,
     * and the version of now: whoever sends it again has seen both.
     */
    ModelAndView change(
            FiscalYear year, Map<String, String> typed, IntFunction<Optional<CycleRefused>> act, Form form) {
        return carryOut(typed, ChangeForm.yearPath(year), () -> act.apply(ChangeForm.seen(typed)), refused -> {
            Cycles.Known now = year(year.value());
            if (!(refused instanceof CycleRefused.ChangedByAnother)) {
                return form.page(now, typed, words(refused));
            }
            Errors both = words(refused);
            for (var field : form.differing(now).byField().entrySet()) {
                both = both.and(field.getKey(), field.getValue());
            }
            return form.page(now, ChangeForm.with(typed, now), both);
        });
    }

    private static Errors words(CycleRefused refused) {
        return Errors.NONE.and(CycleRefusals.words(refused));
    }

    private ModelAndView carryOut(
            Map<String, String> typed,
            String leadsTo,
            Supplier<Optional<CycleRefused>> act,
            Function<CycleRefused, ModelAndView> again) {
        try {
            String where = once.run(typed.get(Once.FIELD), () -> {
                act.get().ifPresent(refused -> {
                    throw new Refused(refused);
                });
                return leadsTo;
            });
            return new ModelAndView("redirect:" + where);
        } catch (Refused refused) {
            ModelAndView view = again.apply(refused.why);
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
    }

    /** A form that changes a year. */
    interface Form {
        ModelAndView page(Cycles.Known known, Map<String, String> typed, Errors errors);

        /** What stands now, beside each field in which something else was typed. */
        Errors differing(Cycles.Known now);
    }

    /** Carries a refusal out of the one-time act, so that the form can be sent again. */
    private static final class Refused extends RuntimeException {
        private final transient CycleRefused why;

        Refused(CycleRefused why) {
            super(why.toString(), null, false, false);
            this.why = why;
        }
    }
}
