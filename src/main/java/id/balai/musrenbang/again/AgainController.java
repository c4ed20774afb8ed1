package id.balai.musrenbang.again;

import static id.balai.web.Text.t;

import id.balai.identity.Actor;
import id.balai.identity.Permission;
import id.balai.identity.Requires;
import id.balai.kernel.FiscalYear;
import id.balai.musrenbang.PriceBook;
import id.balai.musrenbang.ProposalNumber;
import id.balai.musrenbang.kamus.KamusEntry;
import id.balai.musrenbang.kamus.Size;
import id.balai.musrenbang.kamus.Sizes;
import id.balai.musrenbang.kamus.SizesTyped;
import id.balai.musrenbang.proposal.Proposal;
import id.balai.musrenbang.proposal.Refusals;
import id.balai.musrenbang.proposal.SizeWords;
import id.balai.musrenbang.proposal.Supports;
import id.balai.musrenbang.proposal.TakingUpAgain;
import id.balai.web.NotFound;
import id.balai.web.Once;
import id.balai.web.kit.Errors;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Ajukan lagi": one form in which the proposer, the kepling or the lurah takes a proposal of a former year up again. */
@Controller
@Requires(Permission.PROPOSE)
class AgainController {
    static final String SIZE = "ukuran_";
    private static final String ADDRESS = "/musrenbang/usulan/{number}/angkat";

    private final TakingUpAgain takingUp;
    private final Supports supports;
    private final PriceBook prices;
    private final Once once;

    AgainController(TakingUpAgain takingUp, Supports supports, PriceBook prices, Once once) {
        this.takingUp = takingUp;
        this.supports = supports;
        this.prices = prices;
        this.once = once;
    }

    @GetMapping(ADDRESS)
    ModelAndView ask(@PathVariable String number, Actor actor) {
        return page(find(number, actor), Map.of(), Errors.NONE, null, HttpStatus.OK);
    }

    @PostMapping(ADDRESS)
    ModelAndView takeUp(@PathVariable String number, @RequestParam Map<String, String> typed, Actor actor) {
        Proposal former = find(number, actor);
        KamusEntry entry = takingUp.entryOf(former).orElseThrow(NotFound::new);
        SizesTyped read = entry.read(v -> typed.getOrDefault(SIZE + v, ""));
        Errors errors = Errors.NONE;
        for (Size.Problem problem : read.problems()) {
            errors = errors.and(SIZE + problem.variable().name(), SizeWords.of(problem));
        }
        String text = typed.getOrDefault("masalah", "")
                .replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "")
                .strip();
        if (text.length() < 10) errors = errors.and("masalah", t("musrenbang.form.noProblem"));
        if (text.length() > 2000) errors = errors.and("masalah", t("musrenbang.form.longProblem"));
        Optional<Sizes> sizes = read.sizes();
        if (!errors.isEmpty() || sizes.isEmpty()) {
            return page(former, typed, errors, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return new ModelAndView("redirect:"
                    + once.run(
                            typed.get(Once.FIELD),
                            () -> Refusals.orThrow(takingUp.takeUp(former.number(), text, sizes.get(), actor))
                                            .proposal()
                                            .number()
                                            .path()
                                    + "/tanda-terima"));
        } catch (Refusals.Thrown refused) {
            return page(
                    former, typed, Errors.NONE, Refusals.words(refused.refusal()), Refusals.status(refused.refusal()));
        }
    }

    private Proposal find(String number, Actor actor) {
        return ProposalNumber.find(number).map(n -> takingUp.get(n, actor)).orElseThrow(NotFound::new);
    }

    private ModelAndView page(
            Proposal former,
            Map<String, String> typed,
            Errors errors,
            @Nullable String refusal,
            HttpStatusCode status) {
        FiscalYear year = takingUp.nextOf(former).orElseThrow(NotFound::new).year();
        Optional<KamusEntry> entry = takingUp.entryOf(former);
        ModelAndView view = new ModelAndView("musrenbang/again/page");
        view.setStatus(status);
        view.addObject(
                "page",
                new AgainPage(
                        former,
                        year,
                        entry.orElse(null),
                        entry.flatMap(e -> prices.find(e.priceItem(), year)).orElse(null),
                        supports.count(former.id()),
                        typed,
                        errors,
                        refusal));
        return view;
    }
}
