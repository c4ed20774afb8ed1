package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.kamus.Kamus;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.Size;
import id.balai.musrenbang.kamus.SizesTyped;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Repairing and withdrawing one's own proposal. Another's is not found. */
@Controller
@Requires(Permission.PROPOSE)
class OwnProposalController {
    private final Proposals proposals;
    private final Steps steps;
    private final Kamus kamus;
    private final RepairingProposal repairing;
    private final Once once;

    OwnProposalController(Proposals proposals, Steps steps, Kamus kamus, RepairingProposal repairing, Once once) {
        this.proposals = proposals;
        this.steps = steps;
        this.kamus = kamus;
        this.repairing = repairing;
        this.once = once;
    }

    @GetMapping("/musrenbang/usulan/{number}/perbaiki")
    ModelAndView repair(@PathVariable String number, Actor actor) {
        return page("repair", mine(number, actor), Map.of(), Errors.NONE, null, HttpStatus.OK);
    }

    @PostMapping("/musrenbang/usulan/{number}/perbaiki")
    ModelAndView repair(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
        Proposal proposal = mine(number, actor);
        SizesTyped sizes = entry(proposal).read(v -> typed.getOrDefault(DecisionPanel.sizeField(v), ""));
        Errors errors = Errors.NONE;
        for (Size.Problem problem : sizes.problems()) {
            errors = errors.and(DecisionPanel.sizeField(problem.variable().name()), SizeWords.of(problem));
        }
        String title =
                typed.getOrDefault("judul", "").replaceAll("\\p{Cntrl}+", " ").strip();
        String text = typed.getOrDefault("masalah", "")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (title.length() < 5 || title.length() > 140) errors = errors.and("judul", t("musrenbang.form.title"));
        if (text.length() < 10) errors = errors.and("masalah", t("musrenbang.form.noProblem"));
        if (text.length() > 2000) errors = errors.and("masalah", t("musrenbang.form.longProblem"));
        if (!errors.isEmpty()) {
            return page("repair", proposal, typed, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return once(
                "repair",
                proposal,
                typed,
                () -> repairing.resubmit(
                        proposal.number(), title, text, sizes.sizes().orElseThrow(), actor));
    }

    @GetMapping("/musrenbang/usulan/{number}/tarik")
    ModelAndView withdraw(@PathVariable String number, Actor actor) {
        return page("withdraw", mine(number, actor), Map.of(), Errors.NONE, null, HttpStatus.OK);
    }

    @PostMapping("/musrenbang/usulan/{number}/tarik")
    ModelAndView withdraw(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
        Proposal proposal = mine(number, actor);
        return once("withdraw", proposal, typed, () -> repairing.withdraw(proposal.number(), actor));
    }

    private ModelAndView once(String screen, Proposal proposal, Map<String, String> typed, Supplier<Outcome> act) {
        try {
            return new ModelAndView("redirect:"
                    + once.run(
                            typed.get(Once.FIELD),
                            () -> Refusals.orThrow(act.get())
                                    .proposal()
                                    .number()
                                    .path()));
        } catch (Refusals.Thrown refused) {
            Refusal why = refused.refusal();
            return page(screen, proposal, typed, Errors.NONE, Refusals.words(why), Refusals.status(why));
        }
    }

    private ModelAndView page(
            String screen,
            Proposal proposal,
            Map<String, String> typed,
            Errors errors,
            @Nullable String refusal,
            HttpStatusCode status) {
        ModelAndView view = new ModelAndView("musrenbang/own/" + screen);
        view.setStatus(status);
        view.addObject(
                "page",
                new OwnPage(proposal, entry(proposal), steps.last(proposal.id()).reason(), typed, errors, refusal));
        return view;
    }

    private KamusEntry entry(Proposal proposal) {
        return kamus.get(
                proposal.year(), proposal.work().kamus(), proposal.work().kamusVersion());
    }

    private Proposal mine(String number, Actor actor) {
        return ProposalNumber.find(number)
                .flatMap(proposals::find)
                .filter(p -> p.belongsTo(actor))
                .orElseThrow(NotFound::new);
    }
}
