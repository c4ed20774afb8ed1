package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.ReasonList;
import id.balai.organisation.HeldPost;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Taking up again what was put off. */
@Controller
@Requires(Permission.SEE_WORK_LIST)
class ResumeController {
    private static final String PATH = "/musrenbang/usulan/{number}/lanjutkan";
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;

    private final Proposals proposals;
    private final Steps steps;
    private final ReasonList reasons;
    private final ResumingProposal resuming;
    private final Once once;

    ResumeController(Proposals proposals, Steps steps, ReasonList reasons, ResumingProposal resuming, Once once) {
        this.proposals = proposals;
        this.steps = steps;
        this.reasons = reasons;
        this.resuming = resuming;
        this.once = once;
    }

    @GetMapping(PATH)
    ModelAndView form(@PathVariable String number, Actor actor) {
        return page(number, actor, Map.of(), Errors.NONE, null);
    }

    @PostMapping(PATH)
    ModelAndView resume(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
        Errors errors = Errors.NONE;
        Optional<ReasonCode> code = code(typed.getOrDefault(DecisionPanel.REASON, ""));
        if (code.isEmpty()) errors = errors.and(DecisionPanel.REASON, t("musrenbang.panel.noReason"));
        String sentence = typed.getOrDefault(DecisionPanel.SENTENCE, "")
                .replaceAll("\\p{Cntrl}+", " ")
                .strip();
        if (sentence.length() < SHORTEST) errors = errors.and(DecisionPanel.SENTENCE, t("musrenbang.panel.noSentence"));
        if (sentence.length() > LONGEST) errors = errors.and(DecisionPanel.SENTENCE, t("musrenbang.panel.tooLong"));
        if (!errors.isEmpty()) {
            ModelAndView again = page(number, actor, typed, errors, null);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        String version = typed.getOrDefault(DecisionPanel.SEEN, "");
        int seen = version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
        Reason reason = new Reason(code.orElseThrow(), new NonBlank(sentence));
        ProposalNumber of = ProposalNumber.find(number).orElseThrow(NotFound::new);
        try {
            return new ModelAndView("redirect:"
                    + once.run(
                            typed.get(Once.FIELD),
                            () -> of.path() + "/tercatat/"
                                    + Refusals.orThrow(resuming.resume(of, seen, reason, actor))
                                            .step()
                                            .number()));
        } catch (Refusals.Thrown refused) {
            return refused(number, actor, typed, refused.refusal());
        }
    }

    /** Somebody else may have taken it up meanwhile: then there is no form any more, but the answer says who. */
    private ModelAndView refused(String number, Actor actor, Map<String, String> typed, Refusal refusal) {
        ModelAndView view;
        try {
            view = page(number, actor, typed, Errors.NONE, Refusals.words(refusal));
        } catch (NotFound gone) {
            ProposalNumber of = ProposalNumber.find(number).orElseThrow(NotFound::new);
            view = new ModelAndView("musrenbang/decision/moved");
            view.addObject(
                    "page",
                    new MovedPage(
                            of,
                            Refusals.words(refusal),
                            null,
                            typed.getOrDefault(DecisionPanel.SENTENCE, "").strip(),
                            null));
        }
        view.setStatus(Refusals.status(refusal));
        return view;
    }

    private ModelAndView page(
            String number, Actor actor, Map<String, String> typed, Errors errors, @Nullable String refused) {
        Proposal proposal = ProposalNumber.find(number).flatMap(proposals::find).orElseThrow(NotFound::new);
        HeldPost post = resuming.postFor(proposal, actor).orElseThrow(NotFound::new);
        ModelAndView view = new ModelAndView("musrenbang/decision/resume");
        view.addObject(
                "page",
                new ResumePage(
                        proposal,
                        steps.last(proposal.id()),
                        reasons.at(Objects.requireNonNull(proposal.standing().level())),
                        post.title(),
                        typed,
                        errors,
                        refused));
        return view;
    }

    private static Optional<ReasonCode> code(String typed) {
        try {
            return Optional.of(new ReasonCode(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
