package id.balai.budgeting.verification;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.OutsideStage;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.catalogue.Names;
import id.balai.budgeting.performance.Performance;
import id.balai.budgeting.performance.Performances;
import id.balai.budgeting.rka.BudgetLine;
import id.balai.budgeting.rka.BudgetLines;
import id.balai.budgeting.rka.Pot;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The desk of the TAPD: agencies, their sub kegiatan, and the sheet of one. */
@Controller
@Requires(Permission.VERIFY_RKA)
class VerificationController {
    private static final String PATH = "/kelola/verifikasi/{year:\\d{4}}";
    private static final int MOST_NOTES = 500;
    private static final int LONGEST = 1_000;
    private static final int SHORTEST = 5;

    private final Verifications verifications;
    private final Verifying verifying;
    private final BudgetLines lines;
    private final Performances performances;
    private final Names names;
    private final Schedules schedules;
    private final Agencies agencies;
    private final Once once;

    VerificationController(
            Verifications verifications,
            Verifying verifying,
            BudgetLines lines,
            Performances performances,
            Names names,
            Schedules schedules,
            Agencies agencies,
            Once once) {
        this.verifications = verifications;
        this.verifying = verifying;
        this.lines = lines;
        this.performances = performances;
        this.names = names;
        this.schedules = schedules;
        this.agencies = agencies;
        this.once = once;
    }

    @GetMapping(PATH)
    ModelAndView all(@PathVariable String year) {
        FiscalYear of = year(year);
        List<AgencyProgress> rows = verifications.byAgency(of).stream()
                .map(row -> row.named(nameOf(new AgencyCode(row.agency()))))
                .toList();
        return new ModelAndView("budgeting/verification/all", "page", new ProgressPage(of, closed(of), rows));
    }

    @GetMapping(PATH + "/{agency}")
    ModelAndView agency(@PathVariable String year, @PathVariable String agency) {
        FiscalYear of = year(year);
        AgencyCode owner = agency(agency);
        return new ModelAndView(
                "budgeting/verification/agency",
                "page",
                new AgencySheets(of, owner, nameOf(owner), closed(of), verifications.of(of, owner)));
    }

    @GetMapping(PATH + "/{agency}/{sub}")
    ModelAndView sheet(@PathVariable String year, @PathVariable String agency, @PathVariable String sub) {
        return sheet(pot(year, agency, sub), Map.of(), Errors.NONE, null, HttpStatus.OK);
    }

    /** Notes, settles a note, or initials, as the button says. */
    @PostMapping(PATH + "/{agency}/{sub}")
    ModelAndView act(
            @PathVariable String year,
            @PathVariable String agency,
            @PathVariable String sub,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        Pot pot = pot(year, agency, sub);
        String act = typed.getOrDefault("tindak", "");
        String text =
                typed.getOrDefault("catatan", "").replaceAll("\\p{Cntrl}+", " ").strip();
        Optional<BudgetLine> line = line(pot, typed.getOrDefault("baris", ""));
        if (act.equals("catat")) {
            Errors errors = errors(text, line, typed.getOrDefault("baris", ""));
            if (!errors.isEmpty()) return sheet(pot, typed, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            String where = once.run(typed.get(Once.FIELD), () -> {
                switch (act) {
                    case "catat" -> note(pot, line, text, actor);
                    case "selesai" -> verifying.settle(id(typed.get("nota")), number(typed.get("versi")), actor);
                    case "paraf" -> verifying.initial(pot, typed.getOrDefault("sidik", ""), actor);
                    default -> throw new NotFound();
                }
                return "/kelola/verifikasi/" + pot.year() + "/" + pot.agency() + "/" + pot.subKegiatan();
            });
            return new ModelAndView("redirect:" + where);
        } catch (RefusedVerification refused) {
            return sheet(pot, typed, Errors.NONE, refused.refusal().words(), HttpStatus.CONFLICT);
        }
    }

    private void note(Pot pot, Optional<BudgetLine> line, String text, Actor actor) {
        verifying.note(
                pot,
                line.map(BudgetLine::id).orElse(null),
                line.map(each -> each.content().name()).orElse(""),
                text,
                actor);
    }

    private static Errors errors(String text, Optional<BudgetLine> line, String chosen) {
        Errors errors = Errors.NONE;
        if (line.isEmpty() && !chosen.equals(SheetView.WHOLE))
            errors = errors.and("baris", t("budgeting.verify.line.wrong"));
        if (text.length() < SHORTEST) errors = errors.and("catatan", t("budgeting.verify.note.short", SHORTEST));
        return text.length() > LONGEST ? errors.and("catatan", t("budgeting.form.long", LONGEST)) : errors;
    }

    private Optional<BudgetLine> line(Pot pot, String id) {
        return lines.of(pot).stream()
                .filter(line -> line.id().toString().equals(id))
                .findFirst();
    }

    private ModelAndView sheet(
            Pot pot, Map<String, String> typed, Errors errors, @Nullable String refused, HttpStatus status) {
        Verifications.Lines known = verifications.lines(pot).orElseThrow(NotFound::new);
        Performance performance = performances
                .of(pot.year(), pot.agency())
                .getOrDefault(pot.subKegiatan(), Performance.none(pot.subKegiatan()));
        String code = pot.subKegiatan().value();
        ModelAndView view = new ModelAndView("budgeting/verification/sheet", status);
        view.addObject(
                "page",
                new SheetView(
                        pot,
                        nameOf(pot.agency()),
                        names.ofNomenclature(List.of(code)).getOrDefault(code, code),
                        performance.indicators().stream()
                                .map(Performance.Indicator::text)
                                .collect(Collectors.joining("; ")),
                        closed(pot.year()),
                        lines.of(pot),
                        verifications.notes(pot.year(), pot.agency(), code, MOST_NOTES),
                        verifications.initials(pot, known.fingerprint()),
                        known.fingerprint(),
                        typed.getOrDefault("baris", SheetView.WHOLE),
                        typed.getOrDefault("catatan", ""),
                        errors,
                        refused));
        return view;
    }

    private @Nullable String closed(FiscalYear year) {
        return schedules.closed(year, Matter.REVIEW).map(OutsideStage::words).orElse(null);
    }

    private String nameOf(AgencyCode agency) {
        return agencies.find(agency).map(Agency::name).orElse(agency.value());
    }

    private static Pot pot(String year, String agency, String sub) {
        try {
            return new Pot(year(year), agency(agency), new NomenclatureCode(sub));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    static FiscalYear year(String text) {
        return FiscalYear.find(text).orElseThrow(NotFound::new);
    }

    private static AgencyCode agency(String text) {
        try {
            return new AgencyCode(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    static int number(@Nullable String text) {
        String typed = String.valueOf(text);
        return typed.matches("\\d{1,9}") ? Integer.parseInt(typed) : 0;
    }
}
