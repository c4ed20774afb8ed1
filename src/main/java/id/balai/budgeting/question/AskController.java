package id.balai.budgeting.question;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Rate;
import id.balai.identity.RateLimits;
import id.balai.identity.Requires;
import id.balai.organisation.Agencies;
import id.balai.organisation.Agency;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import id.balai.web.kit.Promise;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asking about a line, for everybody who is signed in. */
@Controller
@Requires(Permission.OWN_ACCOUNT)
class AskController {
    private static final String PATH = "/anggaran/baris/{id}/tanya";
    private static final Rate ASKING = Rate.of("tanya", 5, Duration.ofDays(1));

    private final AskingQuestion asking;
    private final Questions questions;
    private final Agencies agencies;
    private final RateLimits limits;
    private final Once once;

    AskController(AskingQuestion asking, Questions questions, Agencies agencies, RateLimits limits, Once once) {
        this.asking = asking;
        this.questions = questions;
        this.agencies = agencies;
        this.limits = limits;
        this.once = once;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String id, Actor actor) {
        return form(line(id), "", Errors.NONE, HttpStatus.OK);
    }

    @PostMapping(PATH)
    ModelAndView ask(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String pertanyaan,
            @RequestParam(name = Once.FIELD, required = false) @Nullable String token,
            Actor actor) {
        Questions.Asked line = line(id);
        String text = QuestionText.cleaned(pertanyaan);
        String wrong = QuestionText.wrong(text, QuestionText.MOST_ASKED);
        if (wrong != null) {
            return form(line, pertanyaan, Errors.on("pertanyaan", wrong), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            // Within, so that the same form sent twice counts once.
            String where = once.run(token, () -> {
                if (limits.take(ASKING, actor.person().toString()).isPresent()) throw new TooOften();
                return asking.run(line.line(), text, actor).path();
            });
            return new ModelAndView("redirect:" + where);
        } catch (TooOften e) {
            return form(
                    line,
                    pertanyaan,
                    Errors.NONE.and(t("budgeting.question.wrong.often")),
                    HttpStatus.TOO_MANY_REQUESTS);
        }
    }

    private static final class TooOften extends RuntimeException {
        TooOften() {
            super("asked too often", null, false, false);
        }
    }

    private Questions.Asked line(String id) {
        try {
            return questions.line(UUID.fromString(id)).orElseThrow(NotFound::new);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private ModelAndView form(Questions.Asked line, String typed, Errors errors, HttpStatus status) {
        ModelAndView view = new ModelAndView("budgeting/question/ask", status);
        String agency = agencies.find(line.agency())
                .map(Agency::name)
                .orElse(line.agency().value());
        view.addObject(
                "page",
                new AskPage(
                        line, agency, typed, new Promise.Promised(t("budgeting.question.verb"), asking.due()), errors));
        return view;
    }
}
