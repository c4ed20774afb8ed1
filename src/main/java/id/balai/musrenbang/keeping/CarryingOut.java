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

    /** The year of an address, prepared or open. */
    Cycles.Known year(int year) {
        try {
            return cycles.findKept(new FiscalYear(year)).orElseThrow(NotFound::new);
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
        try {
            String where = once.run(typed.get(Once.FIELD), () -> {
                act.get().ifPresent(refused -> {
                    throw new Refused(refused);
                });
                return leadsTo;
            });
            return new ModelAndView("redirect:" + where);
        } catch (Refused refused) {
            ModelAndView view = again.apply(Errors.NONE.and(CycleRefusals.words(refused.why)));
            view.setStatus(HttpStatus.CONFLICT);
            return view;
        }
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
