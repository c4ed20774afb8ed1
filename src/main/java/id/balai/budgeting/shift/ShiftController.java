package id.balai.budgeting.shift;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.Schedules;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.identity.Requires;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.NotFound;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What moved since the last adoption: for the planner of an agency, and for whoever freezes. */
@Controller
class ShiftController {
    private final Shifts shifts;
    private final Schedules schedules;
    private final Agencies agencies;

    ShiftController(Shifts shifts, Schedules schedules, Agencies agencies) {
        this.shifts = shifts;
        this.schedules = schedules;
        this.agencies = agencies;
    }

    @Requires(Permission.WRITE_RKA)
    @GetMapping("/anggaran/rka/{year:\\d{4}}/{agency}/geser")
    ModelAndView own(@PathVariable int year, @PathVariable String agency, Actor actor) {
        FiscalYear of = year(year);
        String back = "/anggaran/rka/" + of + "/" + agency;
        return page(of, agency(agency, actor), back, t("budgeting.rka.title", of.toString()));
    }

    @Requires(Permission.KEEP_BUDGET_CALENDAR)
    @GetMapping("/kelola/anggaran/{year:\\d{4}}/geser")
    ModelAndView all(@PathVariable int year) {
        FiscalYear of = year(year);
        return page(of, null, "/kelola/anggaran/" + of, t("budgeting.of", of.toString()));
    }

    private ModelAndView page(FiscalYear year, @Nullable AgencyCode agency, String back, String backLabel) {
        Schedules.OfYear stages = schedules.of(year);
        List<SubShift> subs = stages.adopted() ? shifts.of(year, agency) : List.of();
        Map<String, String> named = subs.stream()
                .map(SubShift::agency)
                .distinct()
                .collect(Collectors.toMap(
                        a -> a,
                        a -> agencies.find(new AgencyCode(a))
                                .map(Agency::shortName)
                                .orElse(a)));
        return new ModelAndView(
                "budgeting/shift/page",
                "page",
                new ShiftPage(
                        year,
                        t("budgeting.geser.title", year.toString()),
                        back,
                        backLabel,
                        stages.isShiftOnly(),
                        subs,
                        named));
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
}
