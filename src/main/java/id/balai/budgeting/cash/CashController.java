package id.balai.budgeting.cash;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.OutsideStage;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.catalogue.Names;
import id.balai.budgeting.rka.Pot;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.identity.Requires;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The planner's pages of the cash plan: the sub kegiatan of an agency, and the months of one. */
@Controller
@Requires(Permission.WRITE_RKA)
class CashController {
    private static final String PATH = "/anggaran/rka/{year:\\d{4}}/{agency}/kas";
    private static final String ACT = "tindakan";
    private static final String EVEN = "rata";

    private final CashPlans plans;
    private final PlanningCash planning;
    private final Schedules schedules;
    private final Names names;
    private final Agencies agencies;
    private final Once once;

    CashController(
            CashPlans plans, PlanningCash planning, Schedules schedules, Names names, Agencies agencies, Once once) {
        this.plans = plans;
        this.planning = planning;
        this.schedules = schedules;
        this.names = names;
        this.agencies = agencies;
        this.once = once;
    }

    @GetMapping(PATH)
    ModelAndView list(@PathVariable int year, @PathVariable String agency, Actor actor) {
        return list(year(year), agency(agency, actor), Errors.NONE);
    }

    /** The same in every month, for all whose months are not their lines. */
    @PostMapping(PATH)
    ModelAndView even(
            @PathVariable int year, @PathVariable String agency, @RequestParam Map<String, String> typed, Actor actor) {
        FiscalYear of = year(year);
        AgencyCode owner = agency(agency, actor);
        return decide(typed, path(of, owner), () -> planning.even(of, owner, actor), e -> list(of, owner, e));
    }

    @GetMapping(PATH + "/{sub}")
    ModelAndView months(@PathVariable int year, @PathVariable String agency, @PathVariable String sub, Actor actor) {
        return view(form(pot(year(year), agency(agency, actor), sub)));
    }

    @PostMapping(PATH + "/{sub}")
    ModelAndView save(
            @PathVariable int year,
            @PathVariable String agency,
            @PathVariable String sub,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        Pot pot = pot(year(year), agency(agency, actor), sub);
        MonthsForm form = form(pot).with(typed, Errors.NONE);
        if (EVEN.equals(typed.get(ACT))) return view(form.even());
        MonthsForm.Read read = form.read();
        if (!read.errors().isEmpty()) {
            return status(view(form.with(typed, read.errors())), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return decide(
                typed,
                path(pot.year(), pot.agency()),
                () -> planning.run(pot, read.months(), actor),
                e -> view(form.with(typed, e)));
    }

    private ModelAndView decide(
            Map<String, String> typed, String back, Runnable act, Function<Errors, ModelAndView> again) {
        try {
            String where = once.run(typed.get(Once.FIELD), () -> {
                act.run();
                return back;
            });
            return new ModelAndView("redirect:" + where);
        } catch (RefusedCash refused) {
            return status(again.apply(Errors.NONE.and(refused.refusal().words())), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView list(FiscalYear year, AgencyCode agency, Errors errors) {
        return new ModelAndView(
                "budgeting/cash/list",
                "page",
                new CashPage(
                        year,
                        agency,
                        agencies.find(agency).map(Agency::name).orElse(agency.value()),
                        closed(year),
                        plans.list(year, agency),
                        errors));
    }

    private MonthsForm form(Pot pot) {
        List<AccountPlan> accounts = plans.of(pot);
        if (accounts.isEmpty()) throw new NotFound();
        String sub = pot.subKegiatan().value();
        String name = names.ofNomenclature(List.of(sub)).getOrDefault(sub, sub);
        return new MonthsForm(pot, name, closed(pot.year()), accounts, Map.of(), Errors.NONE);
    }

    private @Nullable String closed(FiscalYear year) {
        return schedules.closed(year, Matter.CASH).map(OutsideStage::words).orElse(null);
    }

    private static String path(FiscalYear year, AgencyCode agency) {
        return "/anggaran/rka/" + year + "/" + agency + "/kas";
    }

    private static FiscalYear year(int value) {
        try {
            return new FiscalYear(value);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static AgencyCode agency(String text, Actor actor) {
        try {
            AgencyCode agency = new AgencyCode(text);
            if (Policy.may(actor, Permission.WRITE_RKA, Place.of(agency))) return agency;
        } catch (IllegalArgumentException e) {
            // Said below, as for an agency that is not the planner's.
        }
        throw new NotFound();
    }

    private static Pot pot(FiscalYear year, AgencyCode agency, String sub) {
        try {
            return new Pot(year, agency, new NomenclatureCode(sub));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static ModelAndView view(MonthsForm form) {
        return new ModelAndView("budgeting/cash/months", "page", form);
    }

    private static ModelAndView status(ModelAndView view, HttpStatus status) {
        view.setStatus(status);
        return view;
    }
}
