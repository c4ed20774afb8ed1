package id.balai.budgeting.performance;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.OutsideStage;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.catalogue.Names;
import id.balai.budgeting.catalogue.Nomenclature;
import id.balai.budgeting.catalogue.NomenclatureEntry;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Place;
import id.balai.identity.Policy;
import id.balai.identity.Requires;
import id.balai.kernel.AgencyCode;
import id.balai.kernel.FiscalYear;
import id.balai.kernel.NomenclatureCode;
import id.balai.kernel.NomenclatureCode.Level;
import id.balai.kernel.Rupiah;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The planner's page of indicators and targets: the sub kegiatan, its kegiatan and its program on one form. */
@Controller
@Requires(Permission.WRITE_RKA)
class PerformanceController {
    private static final String PATH = "/anggaran/rka/{year:\\d{4}}/{agency}/kinerja/{sub}";

    private final Performances performances;
    private final SettingPerformance setting;
    private final Nomenclature nomenclature;
    private final Schedules schedules;
    private final Agencies agencies;
    private final Once once;

    PerformanceController(
            Performances performances,
            SettingPerformance setting,
            Nomenclature nomenclature,
            Schedules schedules,
            Agencies agencies,
            Once once) {
        this.performances = performances;
        this.setting = setting;
        this.nomenclature = nomenclature;
        this.schedules = schedules;
        this.agencies = agencies;
        this.once = once;
    }

    private record About(FiscalYear year, AgencyCode agency, NomenclatureCode sub) {}

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String year, @PathVariable String agency, @PathVariable String sub, Actor actor) {
        About about = about(year, agency, sub, actor);
        return page(about, levels(about), Errors.NONE, null, HttpStatus.OK);
    }

    /** Only what is different is written; all of it, or nothing. */
    @PostMapping(PATH)
    ModelAndView save(
            @PathVariable String year,
            @PathVariable String agency,
            @PathVariable String sub,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        About about = about(year, agency, sub, actor);
        List<PerformanceForm> levels =
                levels(about).stream().map(level -> level.typed(typed)).toList();
        Errors errors = Errors.NONE;
        List<Performance> wanted = new ArrayList<>();
        for (PerformanceForm level : levels) {
            PerformanceForm.Read read = level.read();
            for (Map.Entry<String, String> wrong : read.errors().byField().entrySet()) {
                errors = errors.and(wrong.getKey(), wrong.getValue());
            }
            Performance meant = read.wanted();
            if (meant != null && !meant.isLike(level.stands())) wanted.add(meant);
        }
        if (!errors.isEmpty()) return page(about, levels, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            String where = once.run(typed.get(Once.FIELD), () -> {
                if (!wanted.isEmpty()) setting.run(about.year, about.agency, wanted, actor);
                return "/anggaran/rka/" + about.year + "/" + about.agency + "#sub-" + about.sub;
            });
            return new ModelAndView("redirect:" + where);
        } catch (RefusedPerformance refused) {
            List<PerformanceForm> again =
                    levels(about).stream().map(level -> level.typed(typed)).toList();
            return page(about, again, Errors.NONE, refused.refusal().words(), HttpStatus.CONFLICT);
        }
    }

    private Map<NomenclatureCode, Rupiah> inputs(About about) {
        return performances.inputs(
                about.year, about.agency, about.sub.at(Level.KEGIATAN).orElseThrow());
    }

    private List<PerformanceForm> levels(About about) {
        Map<NomenclatureCode, Performance> written = performances.of(about.year, about.agency);
        List<NomenclatureEntry> chain = nomenclature.chain(about.sub);
        return List.of(
                level("program", about.sub.at(Level.PROGRAM).orElseThrow(), chain, written),
                level("kegiatan", about.sub.at(Level.KEGIATAN).orElseThrow(), chain, written),
                level("sub", about.sub, chain, written));
    }

    private static PerformanceForm level(
            String name,
            NomenclatureCode code,
            List<NomenclatureEntry> chain,
            Map<NomenclatureCode, Performance> written) {
        NomenclatureEntry entry = chain.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow(NotFound::new);
        Performance stands = written.getOrDefault(code, Performance.none(code));
        return PerformanceForm.of(name, Names.shown(entry.name()), stands, entry.indicator(), entry.unit());
    }

    private ModelAndView page(
            About about, List<PerformanceForm> levels, Errors errors, @Nullable String refused, HttpStatus status) {
        ModelAndView view = new ModelAndView("budgeting/performance/page", status);
        view.addObject(
                "page",
                new PerformancePage(
                        about.year,
                        about.agency,
                        agencies.find(about.agency).map(Agency::name).orElse(about.agency.value()),
                        about.sub.value(),
                        inputs(about).values().stream().reduce(Rupiah.ZERO, Rupiah::plus),
                        schedules
                                .closed(about.year, Matter.LINE)
                                .map(OutsideStage::words)
                                .orElse(null),
                        levels,
                        errors,
                        refused));
        return view;
    }

    private About about(String year, String agency, String sub, Actor actor) {
        try {
            About about = new About(
                    new FiscalYear(Integer.parseInt(year)), new AgencyCode(agency), new NomenclatureCode(sub));
            boolean known = about.sub.isSubKegiatan()
                    && Policy.may(actor, Permission.WRITE_RKA, Place.of(about.agency))
                    && inputs(about).containsKey(about.sub);
            if (known) return about;
        } catch (IllegalArgumentException e) {
            // Said below, as for what is not this planner's.
        }
        throw new NotFound();
    }
}
