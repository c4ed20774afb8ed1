package id.balai.budgeting.verification;

import static id.balai.web.Text.t;

import id.balai.budgeting.calendar.Matter;
import id.balai.budgeting.calendar.OutsideStage;
import id.balai.budgeting.calendar.Schedules;
import id.balai.budgeting.catalogue.Names;
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
import id.balai.web.Once;
import id.balai.web.kit.Errors;
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

/** The planner's page of what the TAPD noted, and the answers. */
@Controller
@Requires(Permission.WRITE_RKA)
class AnswerController {
    private static final String PATH = "/anggaran/rka/{year:\\d{4}}/{agency}/asistensi";
    private static final int MOST_NOTES = 500;
    private static final int LONGEST = 1_000;
    private static final int SHORTEST = 5;

    private final Verifications verifications;
    private final Verifying verifying;
    private final Names names;
    private final Schedules schedules;
    private final Agencies agencies;
    private final Once once;

    AnswerController(
            Verifications verifications,
            Verifying verifying,
            Names names,
            Schedules schedules,
            Agencies agencies,
            Once once) {
        this.verifications = verifications;
        this.verifying = verifying;
        this.names = names;
        this.schedules = schedules;
        this.agencies = agencies;
        this.once = once;
    }

    @GetMapping(PATH)
    ModelAndView notes(@PathVariable String year, @PathVariable String agency, Actor actor) {
        return page(
                VerificationController.year(year), agency(agency, actor), Map.of(), Errors.NONE, null, HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView answer(
            @PathVariable String year,
            @PathVariable String agency,
            @RequestParam Map<String, String> typed,
            Actor actor) {
        FiscalYear of = VerificationController.year(year);
        AgencyCode owner = agency(agency, actor);
        String text =
                typed.getOrDefault("jawaban", "").replaceAll("\\p{Cntrl}+", " ").strip();
        String note = typed.getOrDefault("nota", "");
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            String wrong = text.length() < SHORTEST
                    ? t("budgeting.verify.answer.short", SHORTEST)
                    : t("budgeting.form.long", LONGEST);
            Errors errors = Errors.on("jawaban-" + note, wrong);
            return page(of, owner, typed, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            String where = once.run(typed.get(Once.FIELD), () -> {
                int seen = VerificationController.number(typed.get("versi"));
                verifying.answer(VerificationController.id(note), seen, text, actor);
                return "/anggaran/rka/" + of + "/" + owner + "/asistensi#nota-" + note;
            });
            return new ModelAndView("redirect:" + where);
        } catch (RefusedVerification refused) {
            return page(of, owner, typed, Errors.NONE, refused.refusal().words(), HttpStatus.CONFLICT);
        }
    }

    private ModelAndView page(
            FiscalYear year,
            AgencyCode agency,
            Map<String, String> typed,
            Errors errors,
            @Nullable String refused,
            HttpStatus status) {
        List<Note> notes = verifications.notes(year, agency, "", MOST_NOTES);
        ModelAndView view = new ModelAndView("budgeting/verification/answers", status);
        view.addObject(
                "page",
                new AnswersPage(
                        year,
                        agency,
                        agencies.find(agency).map(Agency::name).orElse(agency.value()),
                        schedules
                                .closed(year, Matter.REVIEW)
                                .map(OutsideStage::words)
                                .orElse(null),
                        notes,
                        names.ofNomenclature(
                                notes.stream().map(Note::sub).distinct().toList()),
                        typed.getOrDefault("nota", ""),
                        typed.getOrDefault("jawaban", ""),
                        errors,
                        refused));
        return view;
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
