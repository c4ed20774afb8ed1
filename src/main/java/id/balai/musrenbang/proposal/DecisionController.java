package id.balai.musrenbang.proposal;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.NonBlank;
import id.balai.kernel.Reason;
import id.balai.kernel.ReasonCode;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.cycle.Verdict;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.Size;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.musrenbang.kamus.SizesTyped;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Deciding on a proposal: the panel on a page of its own, the act, and the amount while sizes are typed. */
@Controller
@Requires(Permission.SEE_WORK_LIST)
class DecisionController {
    private static final int SHORTEST = 10;
    private static final int LONGEST = 1000;
    private static final Pattern MEETING = Pattern.compile("/rapat/[A-Za-z0-9./-]{1,200}");

    private final DecisionPanels panels;
    private final DecidingProposal deciding;
    private final PriceBook prices;
    private final Once once;

    DecisionController(DecisionPanels panels, DecidingProposal deciding, PriceBook prices, Once once) {
        this.panels = panels;
        this.deciding = deciding;
        this.prices = prices;
        this.once = once;
    }

    @GetMapping("/musrenbang/usulan/{number}/putusan")
    String panel(@PathVariable String number, Actor actor, Model model) {
        model.addAttribute("page", panel(number, actor, Map.of(), Errors.NONE, null));
        return "musrenbang/decision/page";
    }

    @PostMapping("/musrenbang/usulan/{number}/putusan")
    ModelAndView decide(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
        DecisionPanel before = panels.find(number(number), actor).orElse(null);
        // Somebody else may have moved it on meanwhile: then it is no more on this desk, but the answer must say why.
        Typed read = before == null ? Typed.blind(number(number)) : Typed.read(before, typed);
        if (read.ruling == null) {
            if (before == null) throw new NotFound();
            return again(panel(number, actor, typed, read.errors, null), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Ruling ruling = read.ruling;
        try {
            return new ModelAndView("redirect:"
                    + once.run(typed.get(Once.FIELD), () -> {
                        int step = Refusals.orThrow(deciding.decide(ruling, actor))
                                .step()
                                .number();
                        return back(typed).orElse(number(number).path() + "/tercatat/" + step);
                    }));
        } catch (Refusals.Thrown refused) {
            return refused(number, typed, actor, refused.refusal());
        }
    }

    @GetMapping("/musrenbang/usulan/{number}/biaya")
    String cost(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor, Model model) {
        DecisionPanel panel = panel(number, actor, Map.of(), Errors.NONE, null);
        KamusEntry entry = panel.entry();
        model.addAttribute(
                "amount",
                entry.read(v -> typed.getOrDefault(DecisionPanel.sizeField(v), ""))
                        .sizes()
                        .flatMap(sizes -> prices.find(entry.priceItem(), entry.year())
                                .map(price -> entry.cost(sizes, price).amount()))
                        .orElse(null));
        return "musrenbang/decision/amount";
    }

    private ModelAndView refused(String number, Map<String, String> typed, Actor actor, Refusal refusal) {
        Optional<DecisionPanel> panel = panels.find(number(number), actor, typed, Errors.NONE, refusal);
        if (panel.isPresent()) return again(panel.get(), Refusals.status(refusal));
        ModelAndView moved = new ModelAndView("musrenbang/decision/moved", Refusals.status(refusal));
        moved.addObject(
                "page",
                new MovedPage(
                        number(number),
                        Refusals.words(refusal),
                        Typed.verdict(typed).orElse(null),
                        typed.getOrDefault(DecisionPanel.SENTENCE, "").strip(),
                        panels.versions(number(number), refusal, typed)));
        return moved;
    }

    private static ModelAndView again(DecisionPanel panel, HttpStatus status) {
        ModelAndView view = new ModelAndView("musrenbang/decision/page", status);
        view.addObject("page", panel);
        return view;
    }

    private DecisionPanel panel(
            String number, Actor actor, Map<String, String> typed, Errors errors, @Nullable Refusal refusal) {
        return panels.find(number(number), actor, typed, errors, refusal).orElseThrow(NotFound::new);
    }

    /** The page of a meeting from which it was decided. */
    private static Optional<String> back(Map<String, String> typed) {
        return Optional.ofNullable(typed.get(DecisionPanel.BACK))
                .filter(path -> MEETING.matcher(path).matches());
    }

    private static ProposalNumber number(String text) {
        return ProposalNumber.find(text).orElseThrow(NotFound::new);
    }

    /** The form as it was sent: a ruling, or what is wrong field by field. */
    private record Typed(@Nullable Ruling ruling, Errors errors) {
        /** Nothing is decided from a desk that it does not lie on: enough to be told why, by a version that none has. */
        static Typed blind(ProposalNumber number) {
            return new Typed(new Ruling(number, -1, Verdict.ACCEPT, null, null), Errors.NONE);
        }

        static Typed read(DecisionPanel panel, Map<String, String> typed) {
            Errors errors = Errors.NONE;
            Optional<Verdict> verdict = verdict(typed);
            if (verdict.isEmpty()) errors = errors.and(DecisionPanel.VERDICT, t("musrenbang.panel.noVerdict"));
            @Nullable Sizes sizes = null;
            if (verdict.filter(v -> v == Verdict.ACCEPT_CHANGED).isPresent()) {
                SizesTyped given = panel.entry().read(v -> typed.getOrDefault(DecisionPanel.sizeField(v), ""));
                for (Size.Problem problem : given.problems()) {
                    errors = errors.and(
                            DecisionPanel.sizeField(problem.variable().name()), SizeWords.of(problem));
                }
                sizes = given.sizes().orElse(null);
            }
            @Nullable Reason reason = null;
            if (verdict.filter(Verdict::needsReason).isPresent()
                    || !sentence(typed).isBlank()) {
                errors = reasonErrors(errors, panel, verdict, typed);
                if (errors.isEmpty()) reason = reason(typed);
            }
            if (!errors.isEmpty()) return new Typed(null, errors);
            return new Typed(
                    new Ruling(panel.proposal().number(), seen(typed), verdict.orElseThrow(), sizes, reason), errors);
        }

        private static Errors reasonErrors(
                Errors errors, DecisionPanel panel, Optional<Verdict> verdict, Map<String, String> typed) {
            Errors more = errors;
            Optional<ReasonCode> code = reasonCode(typed);
            if (code.isEmpty()) more = more.and(DecisionPanel.REASON, t("musrenbang.panel.noReason"));
            // A reason of another verdict is a slip in this field, so it is said here and not after the act.
            boolean other = code.isPresent() && verdict.isPresent() && !panel.lists(code.get(), verdict.get());
            if (other) more = more.and(DecisionPanel.REASON, t("musrenbang.refused.reason"));
            String sentence = sentence(typed);
            if (sentence.length() < SHORTEST) more = more.and(DecisionPanel.SENTENCE, t("musrenbang.panel.noSentence"));
            if (sentence.length() > LONGEST) more = more.and(DecisionPanel.SENTENCE, t("musrenbang.panel.tooLong"));
            return more;
        }

        private static Reason reason(Map<String, String> typed) {
            return new Reason(reasonCode(typed).orElseThrow(), new NonBlank(sentence(typed)));
        }

        private static String sentence(Map<String, String> typed) {
            return typed.getOrDefault(DecisionPanel.SENTENCE, "")
                    .replaceAll("\\p{Cntrl}+", " ")
                    .strip();
        }

        private static Optional<ReasonCode> reasonCode(Map<String, String> typed) {
            try {
                return Optional.of(new ReasonCode(typed.getOrDefault(DecisionPanel.REASON, "")));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }

        private static Optional<Verdict> verdict(Map<String, String> typed) {
            return java.util.stream.Stream.of(Verdict.values())
                    .filter(v -> v.name().equals(typed.get(DecisionPanel.VERDICT)))
                    .findFirst();
        }

        private static int seen(Map<String, String> typed) {
            String version = typed.getOrDefault(DecisionPanel.SEEN, "");
            return version.matches("\\d{1,6}") ? Integer.parseInt(version) : 0;
        }
    }
}
