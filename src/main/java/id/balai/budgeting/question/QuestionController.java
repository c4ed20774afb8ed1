package id.balai.budgeting.question;

import static id.balai.web.Text.t;

import id.balai.budgeting.question.Question.Verb;
import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.MovableClock;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.organisation.WorkingCalendar;
import id.balai.web.NotFound;
import id.balai.web.Open;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Promise;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One question: for everybody to read, for its agency to answer, for the inspectorate to hide. */
@Controller
class QuestionController {
    private static final String PATH = "/anggaran/tanya/{code}";

    private final Questions questions;
    private final DecidingQuestion deciding;
    private final Agencies agencies;
    private final WorkingCalendar calendar;
    private final Clock clock;

    QuestionController(
            Questions questions, DecidingQuestion deciding, Agencies agencies, WorkingCalendar calendar, Clock clock) {
        this.questions = questions;
        this.deciding = deciding;
        this.agencies = agencies;
        this.calendar = calendar;
        this.clock = clock;
    }

    @Open
    @GetMapping(PATH)
    ModelAndView show(@PathVariable String code, Optional<Actor> reader) {
        return page(code, reader.orElse(null), "", Errors.NONE, HttpStatus.OK);
    }

    @PostMapping(PATH + "/jawab")
    @Requires(Permission.ANSWER_QUESTIONS)
    ModelAndView answer(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String jawaban,
            @RequestParam(defaultValue = "0") String versi,
            Actor actor) {
        return decide(code, Verb.ANSWER, "jawaban", jawaban, versi, actor);
    }

    @PostMapping(PATH + "/sembunyi")
    @Requires(Permission.MODERATE_QUESTIONS)
    ModelAndView hide(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "0") String versi,
            Actor actor) {
        return decide(code, Verb.HIDE, "alasan", alasan, versi, actor);
    }

    @PostMapping(PATH + "/tampil")
    @Requires(Permission.MODERATE_QUESTIONS)
    ModelAndView show(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String alasan,
            @RequestParam(defaultValue = "0") String versi,
            Actor actor) {
        return decide(code, Verb.SHOW, "alasan", alasan, versi, actor);
    }

    private ModelAndView decide(String code, Verb verb, String field, String typed, String versi, Actor actor) {
        Question question = questions.find(code).orElseThrow(NotFound::new);
        if (DecidingQuestion.postFor(actor, verb, question).isEmpty()) throw new NotFound();
        String text = QuestionText.cleaned(typed);
        String wrong = QuestionText.wrong(text, QuestionText.MOST_ANSWERED);
        if (wrong != null) {
            return page(code, actor, typed, Errors.on(field, wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        int seen = versi.matches("\\d{1,6}") ? Integer.parseInt(versi) : 0;
        return switch (deciding.run(code, seen, verb, text, actor)) {
            case QuestionOutcome.Done(Question now) -> new ModelAndView("redirect:" + now.path());
            case QuestionOutcome.ChangedMeanwhile _ ->
                page(code, actor, typed, Errors.NONE.and(t("budgeting.question.changed")), HttpStatus.CONFLICT);
            case QuestionOutcome.NotPossible(Question now) ->
                page(
                        code,
                        actor,
                        typed,
                        Errors.NONE.and(
                                t("budgeting.question.impossible", t(now.state().labelKey()))),
                        HttpStatus.CONFLICT);
        };
    }

    private ModelAndView page(String code, @Nullable Actor reader, String typed, Errors errors, HttpStatus status) {
        Question question = questions.find(code).orElseThrow(NotFound::new);
        Set<Verb> may = EnumSet.noneOf(Verb.class);
        for (Verb verb : Verb.values()) {
            if (reader != null
                    && question.allows(verb)
                    && DecidingQuestion.postFor(reader, verb, question).isPresent()) may.add(verb);
        }
        ModelAndView view = new ModelAndView("budgeting/question/page", status);
        view.addObject(
                "page",
                new QuestionPage(
                        new Questions.Told(question, questions.steps(question.id())),
                        agencies.find(question.agency())
                                .map(Agency::name)
                                .orElse(question.agency().value()),
                        promise(question),
                        may,
                        typed,
                        errors));
        return view;
    }

    private @Nullable Promise promise(Question question) {
        if (question.isHidden()) return null;
        LocalDate answered = question.answeredOn();
        LocalDate due = question.due();
        if (answered != null && !answered.isAfter(due)) {
            return new Promise.Kept(
                    t("budgeting.question.verb"), (int) ChronoUnit.DAYS.between(answered, due), answered);
        }
        LocalDate until = answered == null ? LocalDate.ofInstant(clock.instant(), MovableClock.JAKARTA) : answered;
        return until.isAfter(due)
                ? new Promise.Late(calendar.workingDaysBetween(due, until), holder(question), due)
                : new Promise.Promised(t("budgeting.question.verb"), due);
    }

    private String holder(Question question) {
        return agencies.find(question.agency())
                .map(Agency::shortName)
                .orElse(question.agency().value());
    }
}
